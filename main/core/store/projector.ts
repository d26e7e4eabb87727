import type { BatchChange, Change, FieldValue, RowChange } from '../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { WriteDb } from './database.ts';
import { ENTITIES, isEntity, type EntityName } from './entities.ts';
import { LogText } from './log-text.ts';
import type { FoldedRow } from './moments/folded-rows.ts';

type Upsert = { readonly run: (values: readonly FieldValue[]) => unknown };

/** Columns that hold an integer although they are part of a text row key. */
const INTEGER_KEYS: ReadonlySet<string> = new Set(['weekday', 'opens', 'fromAt', 'denomination', 'movedAt', 'version']);

/** Rows of a batch written by one statement: most of what a single row costs is the call, not the row. */
const ROWS_AT_ONCE = 32;

/**
 * Writes changes of the log into their tables. The same projector serves commands and rebuilding, so a table can only
 * hold what the log says. Statements are prepared once per entity and field set.
 */
export class Projector {
  readonly #db: WriteDb;
  readonly #upserts = new Map<string, Upsert>();
  readonly #logText: LogText;

  constructor(db: WriteDb) {
    this.#db = db;
    this.#logText = new LogText(db);
  }

  /** @throws AppError UNKNOWN_ENTITY or UNKNOWN_FIELD when the log names something this version does not have. */
  apply(change: Change, seq: number): void {
    const entity = entityOf(change.entity);
    if (change.op === 'batch') this.#applyBatch(entity, change, seq);
    else this.#applyRow(entity, change, seq);
    if (entity === 'log_entry') this.#logText.take(change);
  }

  #applyRow(entity: EntityName, change: RowChange, seq: number): void {
    const key = keyValues(entity, change.row);
    if (change.op === 'delete') {
      this.#upsert(entity, [], 1).run([...key, seq]);
      return;
    }
    const names = Object.keys(change.fields);
    this.#upsert(entity, names, 0).run([...key, ...names.map((name) => change.fields[name] ?? null), seq]);
  }

  #applyBatch(entity: EntityName, change: BatchChange, seq: number): void {
    const { columns, rows } = change;
    const deleted = change.deleted ? 1 : 0;
    const whole = rows.length - (rows.length % ROWS_AT_ONCE);
    for (let from = 0; from < rows.length; from += from < whole ? ROWS_AT_ONCE : 1) {
      const count = from < whole ? ROWS_AT_ONCE : 1;
      const values: FieldValue[] = [];
      for (let at = from; at < from + count; at += 1) pushRow(values, entity, rows[at] ?? [], seq);
      this.#upsert(entity, columns, deleted, count).run(values);
    }
  }

  /** Writes rows as a run of changes leaves them, many at a time; the tables are then as if each change had been applied in its turn. */
  applyFolded(name: string, folded: Iterable<FoldedRow>): void {
    const entity = entityOf(name);
    const alike = new Map<string, FoldedRow[]>();
    for (const one of folded) {
      const signature = `${one.deleted ? 1 : 0}/${Object.keys(one.fields).join(',')}`;
      const group = alike.get(signature);
      if (group) group.push(one);
      else alike.set(signature, [one]);
    }
    // In the order of their keys, as they lie in the table.
    for (const group of alike.values())
      this.#writeAlike(
        entity,
        group.toSorted((a, b) => (a.row < b.row ? -1 : 1)),
      );
  }

  #writeAlike(entity: EntityName, rows: readonly FoldedRow[]): void {
    const names = Object.keys(rows[0]?.fields ?? {});
    const deleted = rows[0]?.deleted === true ? 1 : 0;
    const whole = rows.length - (rows.length % ROWS_AT_ONCE);
    for (let from = 0; from < rows.length; from += from < whole ? ROWS_AT_ONCE : 1) {
      const count = from < whole ? ROWS_AT_ONCE : 1;
      const values: FieldValue[] = [];
      for (const { row, fields, seq } of rows.slice(from, from + count))
        values.push(...keyValues(entity, row), ...names.map((name) => fields[name] ?? null), seq);
      this.#upsert(entity, names, deleted, count).run(values);
    }
  }

  #upsert(entity: EntityName, names: readonly string[], deleted: 0 | 1, rows = 1): Upsert {
    const signature = `${entity}/${deleted}/${rows}/${names.join(',')}`;
    const known = this.#upserts.get(signature);
    if (known) return known;
    const prepared = this.#db.prepare(upsertSql(entity, names, deleted, rows));
    this.#upserts.set(signature, prepared);
    return prepared;
  }
}

/** Values of one row in the order of the statement: key, fields, sequence number. */
function pushRow(values: FieldValue[], entity: EntityName, row: readonly FieldValue[], seq: number): void {
  for (const part of keyValues(entity, String(row[0]))) values.push(part);
  for (let index = 1; index < row.length; index += 1) values.push(row[index] ?? null);
  values.push(seq);
}

function upsertSql(entity: EntityName, names: readonly string[], deleted: 0 | 1, rows: number): string {
  const { key, fields } = ENTITIES[entity];
  const unknown = names.find((name) => !(fields as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new AppError('UNKNOWN_FIELD', `The log sets ${entity}.${unknown}, which this version does not know.`);
  }
  const columns = [...key, ...names, 'changedSeq'];
  const sets = [...names, 'changedSeq'].map((name) => `${name} = excluded.${name}`);
  const row = `(${columns.map(() => '?').join(', ')}, ${deleted})`;
  return `INSERT INTO ${entity} (${columns.join(', ')}, deleted) VALUES ${Array.from({ length: rows }, () => row).join(', ')}
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${sets.join(', ')}, deleted = ${deleted}`;
}

function keyValues(entity: EntityName, row: string): FieldValue[] {
  const { key } = ENTITIES[entity];
  const parts = rowKeyParts(row);
  if (parts.length !== key.length) throw new AppError('BAD_ROW_KEY', `The log names a row of ${entity} as "${row}".`);
  return key.some((column) => INTEGER_KEYS.has(column))
    ? parts.map((part, index) => (INTEGER_KEYS.has(key[index] ?? '') ? Number(part) : part))
    : parts;
}

function entityOf(name: string): EntityName {
  if (isEntity(name)) return name;
  throw new AppError('UNKNOWN_ENTITY', `The log names "${name}", which this version does not know.`);
}
