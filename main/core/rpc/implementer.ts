import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { commandOf, type Envelope } from '../store/command-envelope.ts';
import type { Actor } from '../modules/accounts/index.ts';
import type { Command, Outcome } from '../store/command-bus.ts';
import { fileRefusal } from './file-errors.ts';
import { assertForWall } from './wall-access.ts';
import type { Receipt } from '../../../shared/contract/common.ts';

/** What a transport says about the caller. */
export type CallContext = {
  readonly client: 'console' | 'wall' | 'cli' | 'test';
  /** The exercise whose world is meant; the real one without it. */
  readonly exercise?: string;
  /** Token of a session, as the caller gave it. */
  readonly session?: string;
  /** The person behind the session: set by the core once it has looked, by no transport. */
  readonly actor?: Actor;
  /** The past instant (UTC ms) that is meant; the present without it. */
  readonly at?: number;
};

/**
 * The contract to be implemented. A refusal by a rule (AppError) reaches the client as the typed error REFUSED with its
 * code, sentence and details; anything else is a fault and is reported without its inner text.
 */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, path, next }) => {
    try {
      assertForWall(context, path);
      return await next();
    } catch (error) {
      const refusal = error instanceof AppError ? error : fileRefusal(error);
      if (refusal === null) throw error;
      const { code, message, details } = refusal;
      throw new ORPCError('REFUSED', { defined: true, status: 422, message, data: { code, message, details } });
    }
  });

/** The command a call stands for. Of a person who is signed in the session says who acts, whatever the input says. */
export function toCommand(kind: string, input: Envelope, { client, actor }: CallContext): Command {
  if (!actor) return commandOf(kind, input, client);
  return { ...commandOf(kind, { ...input, operator: actor.operator }, client), account: actor.account };
}

/** The receipt part of an answer. */
export function receiptOf({ commandId, revision, repeated }: Outcome<unknown>): Receipt {
  return { commandId, revision, repeated };
}
