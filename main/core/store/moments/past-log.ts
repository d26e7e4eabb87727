import type { ChangeRecord } from '../change-log.ts';
import type { ReadDb } from '../database.ts';
import { stampsBefore, type LogPoint } from './log-point.ts';

/** What is needed of a record to carry it out. */
export type PastRecord = Pick<ChangeRecord, 'seq' | 'hlc' | 'device' | 'entity' | 'op' | 'row' | 'fields' | 'rows'>;

const COLUMNS = 'seq, hlc, device, entity, op, row, fields, rows';

/**
 * The changes after the instant `from` (UTC ms; null for all of them, what the store was made with first) up to the point `to`, in the
 * order of their stamps: a log that was taken in from elsewhere lands where it belongs. Lazily, one chain beside the other.
 */
export function* pastLog(log: ReadDb, from: number | null, to: LogPoint): Generator<PastRecord, void> {
  if (from === null)
    yield* log
      .prepare<[number], PastRecord>(`SELECT ${COLUMNS} FROM change WHERE seq <= ? ORDER BY seq`)
      .iterate(to.birth);
  const first = from === null ? '' : stampsBefore(from);
  const heads: { record: PastRecord; readonly rest: Iterator<PastRecord> }[] = [];
  for (const device of to.devices) {
    // A statement can be read once at a time; each chain has its own.
    const rest = log
      .prepare<[string, string, string, number], PastRecord>(
        `SELECT ${COLUMNS} FROM change WHERE device = ? AND hlc >= ? AND hlc < ? AND seq > ? ORDER BY hlc`,
      )
      .iterate(device, first, stampsBefore(to.at), to.birth);
    const { value, done } = rest.next();
    if (!done) heads.push({ record: value, rest });
  }
  try {
    while (heads.length > 0) {
      let index = 0;
      for (let other = 1; other < heads.length; other += 1) if (isEarlier(heads, other, index)) index = other;
      const head = heads[index];
      if (!head) return;
      yield head.record;
      const { value, done } = head.rest.next();
      if (done) heads.splice(index, 1);
      else head.record = value;
    }
  } finally {
    for (const { rest } of heads) rest.return?.();
  }
}

function isEarlier(heads: readonly { readonly record: PastRecord }[], one: number, other: number): boolean {
  const [a, b] = [heads[one]?.record, heads[other]?.record];
  return a !== undefined && b !== undefined && (a.hlc < b.hlc || (a.hlc === b.hlc && a.device < b.device));
}
