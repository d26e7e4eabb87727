import type { Statement } from 'better-sqlite3';
import type { ReadDb } from './database.ts';

const prepared = new WeakMap<ReadDb, Map<string, Statement<unknown[], unknown>>>();

/**
 * The statement of a fixed text, prepared once for each connection: preparing costs as much as a small query. Not for texts
 * with values in them, because nothing is ever dropped.
 */
export function cached<Params extends unknown[], Row = unknown>(db: ReadDb, sql: string): Statement<Params, Row> {
  let statements = prepared.get(db);
  if (!statements) prepared.set(db, (statements = new Map()));
  let found = statements.get(sql);
  if (!found) statements.set(sql, (found = db.prepare(sql)));
  return found as Statement<Params, Row>;
}
