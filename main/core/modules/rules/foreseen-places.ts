import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { changeOf, readLog } from '../../store/change-log.ts';
import type { Foreseen } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';

/** `until`: the newest change before the command whose consequences were foreseen. */
export type ForeseenBefore = Foreseen & { readonly until: number };

type Touched = { readonly touched: (db: ReadDb, changes: readonly Change[]) => Set<string> };

/** What others wrote meanwhile is looked through up to so many changes. */
const MOST_SINCE = 500;

/** Of the places foreseen, those that others touched since; null when so much was written that nothing foreseen can be relied on. */
export function judgedAgain(
  db: ReadDb,
  rules: Touched,
  { revision, places, until = Number.MAX_SAFE_INTEGER }: Foreseen & { readonly until?: number },
): Set<string> | null {
  const since: Change[] = [];
  for (const record of readLog(db, 'WHERE seq > ? AND seq <= ?', revision, until)) {
    if (since.length === MOST_SINCE) return null;
    since.push(changeOf(record));
  }
  const touched = rules.touched(db, since);
  for (const change of since) for (const place of verdictPlaces(change)) touched.add(place);
  return new Set(places.filter((place) => touched.has(place)));
}

/** Changes of verdicts without those of some places. */
export function withoutPlaces(changes: readonly Change[], places: ReadonlySet<string>): Change[] {
  if (places.size === 0) return [...changes];
  const stays = (row: unknown): boolean => !places.has(placeOf(row));
  return changes.flatMap((change): Change[] => {
    if (change.op !== 'batch') return stays(change.row) ? [change] : [];
    const rows = change.rows.filter(([row]) => stays(row));
    return rows.length === 0 ? [] : [{ ...change, rows }];
  });
}

function verdictPlaces(change: Change): string[] {
  if (change.entity !== 'readiness_verdict') return [];
  return change.op === 'batch' ? change.rows.map(([row]) => placeOf(row)) : [placeOf(change.row)];
}

const placeOf = (row: unknown): string => rowKeyParts(String(row))[0] ?? '';
