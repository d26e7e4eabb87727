import { useCallback } from 'react';
import { z } from 'zod';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { failureText, type FailureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { persisted } from '../persisted.ts';
import type { RpcClient } from '../rpc-client/index.ts';
import { useCommand, type CommandInput } from '../use-command.ts';
import { useLogged } from './logged-store.ts';
import type { Reading } from './reading.ts';

export type EntryInput = CommandInput<Parameters<RpcClient['log']['add']>[0]>;

const attempts = persisted(
  localStorage,
  'erc.log-attempt',
  (raw) => z.object({ said: z.string(), id: z.uuid() }).safeParse(raw).data ?? null,
);

/** The same words sent again are the same entry: a reply may have been lost after the core had them. */
function idFor(input: EntryInput): string {
  const said = JSON.stringify(input);
  const last = attempts.read();
  if (last?.said === said) return last.id;
  const id = crypto.randomUUID();
  attempts.write({ said, id });
  return id;
}

export const entryInputOf = ({ text, eventTime, place, category, grade }: Reading): EntryInput => ({
  text,
  ...(eventTime !== null && { eventTime }),
  ...(place !== null && { place: place.code }),
  ...(category !== null && { category }),
  ...(grade !== null && { grade }),
});

export type SendLine = {
  /** The entry as the core has it; null when it was refused, which is in `problem`, and nothing is lost. */
  readonly send: (input: EntryInput) => Promise<LogEntry | null>;
  readonly pending: boolean;
  readonly problem: FailureText | null;
  readonly forgetProblem: () => void;
};

/** Puts a line into the duty log and says so in the corner of the window. */
export function useSendLine(): SendLine {
  const t = useText();
  const { run, pending, error, reset } = useCommand((client) => client.log.add, { quiet: true });
  const note = useLogged((state) => state.note);
  const send = useCallback(
    async (input: EntryInput): Promise<LogEntry | null> => {
      const done = await run(input, idFor(input));
      if (done === null) return null;
      attempts.write({ said: '', id: crypto.randomUUID() });
      note(done.entry);
      return done.entry;
    },
    [run, note],
  );
  return { send, pending, problem: error === null ? null : failureText(error, t), forgetProblem: reset };
}
