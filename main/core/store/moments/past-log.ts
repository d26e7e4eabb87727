import type { ChangeRecord } from '../change-log.ts';
import type { ReadDb } from '../database.ts';
import { stampsBefore, type LogPoint } from './log-point.ts';

/**
 * The changes after the instant `from` (UTC ms; null for all of them, what the store was made with first) up to the point `to`, in the
 * order of their stamps: a log that was taken in from elsewhere lands where it belongs. Lazily, one chain beside the other.
 */
export function* pastLog(log: ReadDb, from: number | null, to: LogPoint): Generator<ChangeRecord, void> {
  if (from === null)
    yield* log.prepare<[number], ChangeRecord>('SELECT * FROM change WHERE seq <= ? ORDER BY seq').iterate(to.birth);
  const chain = log.prepare<[string, string, string, number], ChangeRecord>(
    'SELECT * FROM change WHERE device = ? AND hlc >= ? AND hlc < ? AND seq > ? ORDER BY hlc',
  );
  const first = from === null ? '' : stampsBefore(from);
  const heads: { record: ChangeRecord; readonly rest: Iterator<ChangeRecord> }[] = [];
  for (const device of to.devices) {
    // A statement can be read once at a time; each chain has its own.
    const rest = log
      .prepare<[string, string, string, number], ChangeRecord>(chain.source)
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

function isEarlier(heads: readonly { readonly record: ChangeRecord }[], one: number, other: number): boolean {
  const [a, b] = [heads[one]?.record, heads[other]?.record];
  return a !== undefined && b !== undefined && (a.hlc < b.hlc || (a.hlc === b.hlc && a.device < b.device));
}
