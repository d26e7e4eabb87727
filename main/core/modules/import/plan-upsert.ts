import type { FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ImportRecord, ImportValue, UpsertTarget } from '../../../../shared/domain/import/index.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES, isEntity, type EntityTable } from '../../store/entities.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { PlanContext } from './planner.ts';

type Row = Readonly<Record<string, FieldValue>>;
/** A row of a file as records that hold plain values. */
export type RecordRow = readonly [row: number, record: ImportRecord];
export type Upsert = UpsertTarget & { readonly key: readonly string[] };

/**
 * Rows become rows of one table, found by their key: new ones are created with what the file and the defaults say, a removed
 * one starts blank again, of others only what differs is changed. A blank cell erases nothing, except in fields that are
 * stated whole. Throws for an entity or a column that does not exist.
 */
export function planUpsert(target: Upsert, { db }: Pick<PlanContext, 'db'>, rows: readonly RecordRow[]): ImportPlan {
  const table = tableOf(target.entity, [...target.key, ...target.fields]);
  const existing = existingRow(db, target.entity, table.key);
  const batches = new BatchCollector(target.entity);
  const members = (target.members ?? []).map((one) => new Members(db, one.entity, one.field, table.key.length));
  let created = 0;
  let updated = 0;
  for (const [, record] of rows) {
    const key = table.key.map((column) => stored(record[column] ?? null));
    const row = rowKey(key.map(String));
    const current = existing(key);
    const alive = current !== undefined && current['deleted'] === 0;
    const wanted = wantedFields(target, record);
    const fields = alive ? differing(wanted, current) : { ...blank(table, current), ...target.defaults, ...wanted };
    const columns = Object.keys(fields);
    const membersChanged = members.map((one) => one.add(key, record)).some(Boolean);
    if (!alive) created += 1;
    else if (columns.length > 0 || membersChanged) updated += 1;
    if (!alive || columns.length > 0) batches.add(row, columns, Object.values(fields));
  }
  const changes = [...batches.changes(), ...members.flatMap((one) => compactChanges(one.changes))];
  return { changes, created, updated, unchanged: rows.length - created - updated, refused: [] };
}

/** A value as a table holds it. */
function stored(value: ImportValue | null): FieldValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as FieldValue);
}

function wantedFields({ fields, whole = [] }: UpsertTarget, record: ImportRecord): Record<string, FieldValue> {
  const wanted: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = record[field];
    if (value === undefined || (value === null && !whole.includes(field))) continue;
    wanted[field] = stored(value);
  }
  return wanted;
}

/** A removed row that comes back must not bring its old values with it. */
function blank(table: EntityTable, current: Row | undefined): Record<string, FieldValue> {
  if (current === undefined) return {};
  return Object.fromEntries(table.fields.map((field) => [field, field === 'sample' ? 0 : null]));
}

function differing(wanted: Record<string, FieldValue>, current: Row): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => current[name] !== value));
}

function tableOf(entity: string, columns: readonly string[]): EntityTable {
  if (!isEntity(entity)) throw new Error(`there is no entity ${entity}`);
  const table: EntityTable = ENTITIES[entity];
  const unknown = columns.find((column) => !table.key.includes(column) && !table.fields.includes(column));
  if (unknown !== undefined) throw new Error(`${entity} has no column ${unknown}`);
  return table;
}

/** Names come from the list of entities, so they can stand in the text. */
function existingRow(db: ReadDb, entity: string, key: readonly string[]): (values: FieldValue[]) => Row | undefined {
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const statement = db.prepare<FieldValue[], Row>(`SELECT * FROM ${entity} WHERE ${where}`);
  return (values) => statement.get(...values);
}

/** A list kept as rows of its own table: a list that is given replaces the members, a blank one leaves them. */
class Members {
  readonly changes: RowChange[] = [];
  readonly #entity: string;
  readonly #field: string;
  readonly #present;

  constructor(db: ReadDb, entity: string, field: string, keyParts: number) {
    this.#entity = entity;
    this.#field = field;
    const { key } = tableOf(entity, []);
    const member = key[keyParts];
    if (member === undefined || key.length !== keyParts + 1) throw new Error(`${entity} is no list of that key`);
    const where = key.slice(0, keyParts).map((column) => `${column} = ?`);
    this.#present = db
      .prepare<FieldValue[], string>(
        `SELECT ${member} FROM ${entity} WHERE ${where.join(' AND ')} AND deleted = 0 ORDER BY ${member}`,
      )
      .pluck();
  }

  /** True when the members change. */
  add(key: readonly FieldValue[], record: ImportRecord): boolean {
    const value = record[this.#field];
    if (value === null || value === undefined) return false;
    const wanted = new Set((Array.isArray(value) ? value : [value]).map(String));
    const present = new Set((this.#present.all(...key) as unknown[]).map(String));
    const before = this.changes.length;
    const row = (member: string): string => rowKey([...key.map(String), member]);
    for (const member of present)
      if (!wanted.has(member)) this.changes.push({ entity: this.#entity, op: 'delete', row: row(member) });
    for (const member of wanted)
      if (!present.has(member)) this.changes.push({ entity: this.#entity, op: 'put', row: row(member), fields: {} });
    return this.changes.length > before;
  }
}
