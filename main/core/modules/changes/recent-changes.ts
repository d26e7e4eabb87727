import type { ChangeEntry } from '../../../../shared/contract/system.ts';
import { expandChange, type RowChange } from '../../../../shared/domain/change-log/change.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { changeOf, type ChangeRecord } from '../../store/change-log.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES, isEntity } from '../../store/entities.ts';
import { neverUndone } from './undoable.ts';

export type RecentRequest = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly place?: string | undefined;
};

type Head = { seq: number; commandId: string; entity: string; rows: number };
type Group = { seq: number; commandId: string; entities: Set<string>; rows: number };

/** Seeding the product's own catalogue is not news; a verdict follows from what is: it is told where a cell turned. */
const NOT_NEWS = "kind NOT LIKE '%.install' AND entity <> 'readiness_verdict'";

const OF_PLACE = `((entity = 'place' AND row = @key)
  OR (entity IN ('readiness_state', 'readiness_test', 'readiness_attachment', 'requirement_override', 'opening_span', 'opening_exception',
                 'checklist_result', 'checklist_photo', 'fx_point', 'fx_point_currency')
      AND ((row > @key || '|' AND row < @key || '}') OR (row IS NULL AND instr(fields, '"' || @key || '|') > 0)))
  OR (entity = 'place' AND row IS NULL AND instr(fields, '"' || @key || '"') > 0))`;

/**
 * Commands of the log, newest first, one entry each: its first change (of the place, when one is named) and how many rows
 * it touched there. A command's changes lie together, so the log is read backwards only as far as needed.
 */
export function recentChanges(db: ReadDb, request: RecentRequest): ChangeEntry[] {
  const key = request.place === undefined ? null : rowKey([request.place]);
  const heads = db
    .prepare<[{ before: number; key: string | null }], Head>(
      `SELECT seq, commandId, entity, rows FROM change WHERE seq < @before AND ${NOT_NEWS} ${key === null ? 'AND (@key IS NULL)' : `AND ${OF_PLACE}`} ORDER BY seq DESC`,
    )
    .iterate({ before: request.before ?? Number.MAX_SAFE_INTEGER, key });
  const groups: Group[] = [];
  for (const { seq, commandId, entity, rows } of heads) {
    const last = groups.at(-1);
    if (last?.commandId === commandId) {
      last.seq = seq;
      last.rows += rows;
      last.entities.add(entity);
    } else {
      if (groups.length === request.limit) break;
      groups.push({ seq, commandId, entities: new Set([entity]), rows });
    }
  }
  return groups.map((group) => entryOf(db, group, key));
}

function entryOf(db: ReadDb, group: Group, placeKey: string | null): ChangeEntry {
  const record = db.prepare<[number], ChangeRecord>('SELECT * FROM change WHERE seq = ?').get(group.seq);
  if (!record) throw new Error(`change ${group.seq} vanished while it was read`);
  const change = firstRow(record, placeKey);
  const key = change ? keyNames(record.entity, change.row) : {};
  const place = record.entity === 'place' ? key['code'] : key['place'];
  const item = record.entity === 'readiness_item' ? key['code'] : key['item'];
  const placeNames = place === undefined ? undefined : names(db, 'place', place);
  const itemNames = item === undefined ? undefined : names(db, 'readiness_item', item);
  return {
    seq: record.seq,
    at: parseHlc(record.hlc).wall,
    by: record.name === null ? { post: record.post } : { post: record.post, name: record.name },
    commandId: record.commandId,
    kind: record.kind,
    rows: group.rows,
    entity: record.entity,
    row: change?.row ?? null,
    fields: change?.op === 'put' ? { ...change.fields } : { deleted: 1 },
    placeName: placeNames?.name ?? null,
    placeNameEn: placeNames?.nameEn ?? null,
    itemName: itemNames?.name ?? null,
    itemNameEn: itemNames?.nameEn ?? null,
    undone: isUndone(db, record.commandId),
    undoable: neverUndone({ kind: record.kind, post: record.post, entities: group.entities }) === null,
  };
}

function firstRow(record: ChangeRecord, placeKey: string | null): RowChange | undefined {
  for (const change of expandChange(changeOf(record))) {
    if (placeKey === null || change.row === placeKey || change.row.startsWith(`${placeKey}|`)) return change;
  }
  return undefined;
}

/** Whether a later command took this one back. */
export function isUndone(db: ReadDb, commandId: string): boolean {
  return (
    db
      .prepare("SELECT 1 FROM receipt WHERE kind = 'changes.undo' AND json_extract(result, '$.target') = ?")
      .get(commandId) !== undefined
  );
}

function keyNames(entity: string, row: string): Record<string, string | undefined> {
  if (!isEntity(entity)) return {};
  const parts = rowKeyParts(row);
  return Object.fromEntries(ENTITIES[entity].key.map((column, index) => [column, parts[index]]));
}

type Names = { name: string | null; nameEn: string | null };

function names(db: ReadDb, table: 'place' | 'readiness_item', code: string): Names | undefined {
  return db.prepare<[string], Names>(`SELECT name, nameEn FROM ${table} WHERE code = ?`).get(code);
}
