import type { AuditField, AuditFilter, AuditRow } from '../../../shared/contract/audit.ts';
import { expandChange, type FieldValue, type RowChange } from '../../../shared/domain/change-log/change.ts';
import { formatHlc, parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { rowKey } from '../../../shared/domain/change-log/row-key.ts';
import { changeOf, type ChangeRecord } from './change-log.ts';
import type { ReadDb } from './database.ts';
import { ENTITIES, ENTITY_NAMES } from './entities.ts';
import { cached } from './statements.ts';

/** Fields longer than this are shown only when the change is opened. */
const SHORT = 600;

/** Entities whose rows belong to a place by the first part of their key. */
const OF_PLACE = ENTITY_NAMES.filter((name) => name === 'place' || ENTITIES[name].key[0] === 'place');

export type Condition = { readonly sql: string; readonly params: Readonly<Record<string, string>> };

/** What a filter means for the table `change`. The condition reads no index: the log has none but what commands need. */
export function conditionOf(filter: AuditFilter): Condition {
  const parts: string[] = [];
  const params: Record<string, string> = {};
  const equals = (column: string, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    // The plus keeps SQLite from the index of devices: a slice of the log is quicker read than every change of one of them.
    parts.push(`+${column} = @${column}`);
    params[column] = value;
  };
  equals('post', filter.post);
  equals('device', filter.device);
  equals('kind', filter.kind);
  equals('entity', filter.entity);
  if (filter.from !== undefined) {
    parts.push('hlc >= @from');
    params['from'] = formatHlc({ wall: filter.from, counter: 0 });
  }
  if (filter.to !== undefined) {
    parts.push('hlc < @to');
    params['to'] = formatHlc({ wall: filter.to, counter: 0 });
  }
  if (filter.place !== undefined && filter.place !== '') {
    const names = OF_PLACE.map((name) => `'${name}'`).join(', ');
    parts.push(
      `((entity IN (${names}) AND (row = @place OR (row > @place || '|' AND row < @place || '}')
         OR (row IS NULL AND (instr(fields, '"' || @place || '"') > 0 OR instr(fields, '"' || @place || '|') > 0))))
        OR instr(fields, @placeField) > 0)`,
    );
    params['place'] = rowKey([filter.place]);
    params['placeField'] = `"place":${JSON.stringify(filter.place)}`;
  }
  if (filter.text !== undefined && filter.text !== '') {
    parts.push(
      "(fields LIKE @text ESCAPE '~' OR row LIKE @text ESCAPE '~' OR kind LIKE @text ESCAPE '~' OR name LIKE @text ESCAPE '~')",
    );
    params['text'] = `%${filter.text.replaceAll(/[~%_]/g, (sign) => `~${sign}`)}%`;
  }
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), params };
}

/** The numbers between which changes of a span of time lie: each device's own stamps only grow. Null without a span. */
export function spanOf(db: ReadDb, { from, to }: AuditFilter): { low: number; high: number } | null {
  if (from === undefined && to === undefined) return null;
  const low = formatHlc({ wall: Math.max(0, from ?? 0), counter: 0 });
  const high = formatHlc({ wall: to ?? 8.64e15 / 32, counter: 0 });
  const first = cached<[string, string, string], number>(
    db,
    'SELECT seq FROM change WHERE device = ? AND hlc >= ? AND hlc < ? ORDER BY hlc LIMIT 1',
  ).pluck();
  const last = cached<[string, string, string], number>(
    db,
    'SELECT seq FROM change WHERE device = ? AND hlc >= ? AND hlc < ? ORDER BY hlc DESC LIMIT 1',
  ).pluck();
  const ends = devices(db).flatMap((device) =>
    [first.get(device, low, high) ?? [], last.get(device, low, high) ?? []].flat(),
  );
  return ends.length === 0 ? { low: 1, high: 0 } : { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Every device of the log, by leaps over the index of stamps. */
export function devices(db: ReadDb): string[] {
  return db
    .prepare<[], string>(
      `WITH RECURSIVE d(device) AS (
         SELECT min(device) FROM change UNION ALL SELECT (SELECT min(device) FROM change WHERE device > d.device) FROM d WHERE d.device IS NOT NULL
       ) SELECT device FROM d WHERE device IS NOT NULL`,
    )
    .pluck()
    .all();
}

export const AUDIT_COLUMNS = `seq, hlc, device, post, name, commandId, kind, entity, op, row, rows,
  CASE WHEN op <> 'batch' AND length(fields) <= ${SHORT} THEN fields ELSE '{}' END AS fields`;

export function auditRowOf(record: Omit<ChangeRecord, 'prevHash' | 'hash'>): AuditRow {
  const { hlc, fields, ...rest } = record;
  return { ...rest, at: parseHlc(hlc).wall, fields: JSON.parse(fields) as AuditRow['fields'] };
}

/** The rows of a change (at most `limit`) with every field it set, before and after. */
export function changedRows(
  db: ReadDb,
  record: ChangeRecord,
  limit: number,
): { row: string; deleted: boolean; fields: AuditField[] }[] {
  const rows: { row: string; deleted: boolean; fields: AuditField[] }[] = [];
  for (const change of expandChange(changeOf(record))) {
    if (rows.length === limit) break;
    rows.push({ row: change.row, deleted: change.op === 'delete', fields: beforeAndAfter(db, change, record.seq) });
  }
  return rows;
}

function beforeAndAfter(db: ReadDb, change: RowChange, seq: number): AuditField[] {
  const after = change.op === 'put' ? change.fields : {};
  const wanted = new Set(Object.keys(after));
  const before = valuesBefore(db, change, seq, change.op === 'put' ? wanted : null);
  const names = change.op === 'put' ? [...wanted] : Object.keys(before);
  return names.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Values a row had before change `seq`, of the fields asked for (null: all that were ever set). */
function valuesBefore(
  db: ReadDb,
  { entity, row }: RowChange,
  seq: number,
  wanted: ReadonlySet<string> | null,
): Record<string, FieldValue> {
  const found: Record<string, FieldValue> = {};
  const single = cached<[string, string, number], ChangeRecord>(
    db,
    'SELECT seq, entity, op, row, fields FROM change WHERE entity = ? AND row = ? AND seq < ? ORDER BY seq DESC',
  ).all(entity, row, seq);
  const batches = cached<[string, number, string], ChangeRecord>(
    db,
    'SELECT seq, entity, op, row, fields FROM change WHERE entity = ? AND row IS NULL AND seq < ? AND instr(fields, ?) > 0 ORDER BY seq DESC',
  ).all(entity, seq, JSON.stringify(row));
  for (const record of [...single, ...batches].toSorted((one, other) => other.seq - one.seq)) {
    for (const change of expandChange(changeOf(record))) {
      if (change.row !== row || change.op !== 'put') continue;
      for (const [name, value] of Object.entries(change.fields))
        if ((wanted === null || wanted.has(name)) && !(name in found)) found[name] = value;
    }
    if (wanted !== null && [...wanted].every((name) => name in found)) break;
  }
  return found;
}
