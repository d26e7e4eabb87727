import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { STANDING } from './log-rows.ts';

/** Beyond this a figure says nothing more to a person, and counting on would cost time with every change. */
const COUNTED = 1000;

export type LogSummary = {
  readonly at: number;
  readonly total: number;
  readonly today: number;
  readonly untriaged: number;
  readonly significant: number;
  readonly categories: string[];
  readonly posts: string[];
};

/** The duty log in figures at `now` (UTC ms), today by the zone (IANA), and the values it can be filtered by. */
export function summariseLog(db: ReadDb, now: number, zone: string): LogSummary {
  const { y, m, d } = utcToZoned(now, zone);
  const midnight = zonedToUtc({ y, m, d, h: 0, mi: 0 }, zone);
  return {
    at: now,
    total: count(db, '1 = 1'),
    today: count(db, 'e.entryTime >= ?', midnight),
    untriaged: count(db, "e.triage = 'new'"),
    significant: count(db, 'e.significant = 1'),
    categories: distinct(db, 'category'),
    posts: distinct(db, 'post'),
  };
}

function count(db: ReadDb, condition: string, ...values: number[]): number {
  return (
    cached<number[], { n: number }>(
      db,
      `SELECT count(*) AS n FROM (SELECT 1 FROM log_entry e WHERE e.deleted = 0 AND ${condition} AND ${STANDING} LIMIT ${COUNTED})`,
    ).get(...values)?.n ?? 0
  );
}

/** One step along the index per value instead of a walk over every entry. */
function distinct(db: ReadDb, column: 'category' | 'post'): string[] {
  return cached<[], string>(
    db,
    `WITH RECURSIVE found (value) AS (
       SELECT (SELECT min(${column}) FROM log_entry WHERE deleted = 0)
       UNION ALL
       SELECT (SELECT min(${column}) FROM log_entry WHERE ${column} > found.value AND deleted = 0) FROM found WHERE found.value IS NOT NULL
     ) SELECT value FROM found WHERE value IS NOT NULL LIMIT 200`,
  )
    .pluck()
    .all() as string[];
}
