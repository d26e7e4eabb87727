import type { Operator } from '../../../shared/contract/common.ts';
import { newCommandId, type Command } from './command-bus.ts';

/** What every mutating input may carry, see `commandMeta` of the contract. */
export type Envelope = { readonly commandId?: string | undefined; readonly operator?: Operator | undefined };

/** The command a validated input stands for. Without an operator the client kind (cli, console) acts. */
export function commandOf(kind: string, input: Envelope, client: string): Command {
  const { commandId, operator, ...rest } = input;
  return { id: commandId ?? newCommandId(), kind, operator: operator ?? { post: client }, input: rest };
}
