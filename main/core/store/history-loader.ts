import type { Change } from '../../../shared/domain/change-log/change.ts';
import { parseHlc, tick, type Hlc } from '../../../shared/domain/change-log/hlc.ts';
import { appendChange, CHAIN_START } from './change-log.ts';
import type { WriteDb } from './database.ts';
import { Projector } from './projector.ts';

/** One command of another device's log, with the instant (UTC ms) it was carried out there. */
export type PastCommand = {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly operator: { readonly post: string; readonly name?: string };
  readonly changes: readonly Change[];
};

/**
 * Takes in the log of another device with its own chain and its own times. The caller guarantees that no row in it exists
 * here yet, so there is nothing to merge. Commands must be in order of `at`; of a device that is known here already, its chain goes
 * on. Returns the last sequence number.
 */
export function loadHistory(tx: WriteDb, device: string, commands: Iterable<PastCommand>, firstSeq: number): number {
  const projector = new Projector(tx);
  const known = tx
    .prepare<[string], { hlc: string; hash: string }>(
      'SELECT hlc, hash FROM change WHERE device = ? ORDER BY hlc DESC LIMIT 1',
    )
    .get(device);
  let last: Hlc = known === undefined ? { wall: 0, counter: 0 } : parseHlc(known.hlc);
  let hash = known?.hash ?? CHAIN_START;
  let seq = firstSeq - 1;
  for (const command of commands) {
    for (const change of command.changes) {
      seq += 1;
      last = tick(last, command.at);
      const author = {
        device,
        post: command.operator.post,
        name: command.operator.name ?? null,
        commandId: command.id,
        kind: command.kind,
      };
      hash = appendChange(tx, change, author, seq, last, hash).hash;
      projector.apply(change, seq);
    }
  }
  return seq;
}
