import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { commandOf, type Envelope } from '../store/command-envelope.ts';
import type { Outcome } from '../store/command-bus.ts';
import type { Receipt } from '../../../shared/contract/common.ts';

/** What a transport says about the caller. */
export type CallContext = {
  readonly client: 'console' | 'wall' | 'cli' | 'test';
  /** The exercise whose world is meant; the real one without it. */
  readonly exercise?: string;
};

/**
 * The contract to be implemented. A refusal by a rule (AppError) reaches the client as the typed error REFUSED with its
 * code, sentence and details; anything else is a fault and is reported without its inner text.
 */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, details } = error;
      throw new ORPCError('REFUSED', { defined: true, status: 422, message, data: { code, message, details } });
    }
  });

/** The command a call stands for. */
export function toCommand(kind: string, input: Envelope, context: CallContext): ReturnType<typeof commandOf> {
  return commandOf(kind, input, context.client);
}

/** The receipt part of an answer. */
export function receiptOf({ commandId, revision, repeated }: Outcome<unknown>): Receipt {
  return { commandId, revision, repeated };
}
