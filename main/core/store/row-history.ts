import { expandChange, type Fields } from '../../../shared/domain/change-log/change.ts';
import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { changeOf, type ChangeRecord } from './change-log.ts';
import type { ReadDb } from './database.ts';

/** One record of a row's history, newest first in lists. `at` is the entry time in UTC epoch milliseconds. */
export type RowHistoryEntry = {
  readonly at: number;
  readonly by: { readonly post: string; readonly name?: string };
  readonly commandId: string;
  readonly kind: string;
  readonly fields: Record<string, string | number | null>;
};

/**
 * What the log says about one row, newest first. Batches are searched by text: a 200,000-row import is 200 records, so
 * that costs milliseconds and saves an index entry for every imported row.
 */
export function expandedHistory(db: ReadDb, entity: string, row: string, limit: number): RowHistoryEntry[] {
  const records = db
    .prepare<[string, string, string, string, number], ChangeRecord>(
      `SELECT * FROM (
         SELECT * FROM change WHERE entity = ? AND row = ?
         UNION ALL
         SELECT * FROM change WHERE entity = ? AND row IS NULL AND instr(fields, ?) > 0
       ) ORDER BY hlc DESC LIMIT ?`,
    )
    .all(entity, row, entity, JSON.stringify(row), limit);
  return records.flatMap((record) => entriesOf(record, row));
}

function entriesOf(record: ChangeRecord, row: string): RowHistoryEntry[] {
  const by = record.name === null ? { post: record.post } : { post: record.post, name: record.name };
  const head = { at: parseHlc(record.hlc).wall, by, commandId: record.commandId, kind: record.kind };
  const entries: RowHistoryEntry[] = [];
  for (const change of expandChange(changeOf(record))) {
    if (change.row !== row) continue;
    const fields: Fields = change.op === 'put' ? change.fields : { deleted: 1 };
    entries.push({ ...head, fields: { ...fields } });
  }
  return entries;
}
