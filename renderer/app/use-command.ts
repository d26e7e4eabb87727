import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useCallback } from 'react';
import type { Operator } from '../../shared/contract/common.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import { failureOf, failureText } from '../i18n/error-text.ts';
import { useText } from '../i18n/text.tsx';
import { useCore } from './core-context.tsx';
import { useMoment } from './moment/moment.ts';
import { useOperator } from './operator.ts';
import type { RpcClient } from './rpc-client/index.ts';
import { askTwo, needOf } from './session/two-person-store.ts';

type Meta = { readonly commandId?: string | undefined; readonly operator?: Operator | undefined };

/** What the caller gives: everything but what every command carries. */
export type CommandInput<Input> = Omit<Input, keyof Meta>;

export type Command<Input, Output> = {
  /**
   * Carries the command out; null when it was refused or failed, which has then been shown (or is in `error`). Who sends again
   * what may have arrived gives the id of the first time, so that it is done once.
   */
  readonly run: (input: CommandInput<Input>, commandId?: string) => Promise<Output | null>;
  readonly pending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
};

type Sent<Input> = { readonly input: CommandInput<Input>; readonly commandId: string };

type CommandOptions = {
  /** Leaves showing the error to the caller, for forms that mark a field. */
  readonly quiet?: boolean;
  /** A refusal that the caller answers itself, by asking for what is missing: true, and it is not shown. */
  readonly answers?: (code: string) => boolean;
};

/** Sent again with the same id after a restart of the core: done at most once, whichever side of the crash it fell. */
const ATTEMPTS = 3;

async function untilAnswered<Output>(send: () => Promise<Output>): Promise<Output> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (failureOf(error).code !== 'CORE_RESTARTED' || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Refusals that were answered with "not now" in the dialog for two people: whoever closed it knows. */
const declined = new WeakSet<object>();

/** What two people have to confirm is asked for, then sent again: nothing was carried out before. */
async function withTwoPeople<Output>(send: () => Promise<Output>): Promise<Output> {
  try {
    return await send();
  } catch (error) {
    const need = needOf(error);
    if (need === null) throw error;
    if (await askTwo(need)) return send();
    if (typeof error === 'object' && error !== null) declined.add(error);
    throw error;
  }
}

/**
 * The one way to change anything: adds a fresh command id and the operator, and shows refusals in the user's language.
 *
 *     const setState = useCommand((client) => client.readiness.set);
 *     await setState.run({ place, item, status: 'ready' });
 */
export function useCommand<Input, Output>(
  procedure: (client: RpcClient) => (input: Input) => Promise<Output>,
  { quiet = false, answers }: CommandOptions = {},
): Command<Input, Output> {
  const { client } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  const moment = useMoment();
  const mutation = useMutation({
    mutationFn: async ({ input, commandId }: Sent<Input>): Promise<Output> => {
      if (moment !== null)
        throw new AppError('MOMENT_IS_PAST', 'This is the picture as it was. Nothing was changed.', { at: moment });
      const { operator } = useOperator.getState();
      if (operator === null) throw new AppError('NO_OPERATOR', 'Choose the post on duty first.');
      const command = { ...input, commandId, operator } as Input;
      return withTwoPeople(() => untilAnswered(() => procedure(client)(command)));
    },
    onError: (error) => {
      if (quiet || declined.has(error) || answers?.(failureOf(error).code) === true) return;
      const { what, todo, code } = failureText(error, t);
      const small = createElement('div', { className: 'faint' }, t('error.code', { code }));
      notification.error({ title: what, description: createElement('div', null, todo, small), duration: 12 });
    },
  });
  const { mutateAsync } = mutation;
  const run = useCallback(
    (input: CommandInput<Input>, commandId: string = crypto.randomUUID()): Promise<Output | null> =>
      mutateAsync({ input, commandId }).catch(() => null),
    [mutateAsync],
  );
  return { run, pending: mutation.isPending, error: mutation.error, reset: mutation.reset };
}
