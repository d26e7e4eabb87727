import type { BatchChange, Change, FieldValue, RowChange } from '../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { WriteDb } from './database.ts';
import { ENTITIES, isEntity, type EntityName } from './entities.ts';

type Upsert = { readonly run: (...values: FieldValue[]) => unknown };

/** Columns that hold an integer although they are part of a text row key. */
const INTEGER_KEYS: ReadonlySet<string> = new Set(['weekday', 'opens', 'fromAt']);

/**
 * Writes changes of the log into their tables. The same projector serves commands and rebuilding, so a table can only
 * hold what the log says. Statements are prepared once per entity and field set.
 */
export class Projector {
  readonly #db: WriteDb;
  readonly #upserts = new Map<string, Upsert>();

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** @throws AppError UNKNOWN_ENTITY or UNKNOWN_FIELD when the log names something this version does not have. */
  apply(change: Change, seq: number): void {
    const entity = entityOf(change.entity);
    if (change.op === 'batch') this.#applyBatch(entity, change, seq);
    else this.#applyRow(entity, change, seq);
  }

  #applyRow(entity: EntityName, change: RowChange, seq: number): void {
    const key = keyValues(entity, change.row);
    if (change.op === 'delete') {
      this.#upsert(entity, [], 1).run(...key, seq);
      return;
    }
    const names = Object.keys(change.fields);
    this.#upsert(entity, names, 0).run(...key, ...names.map((name) => change.fields[name] ?? null), seq);
  }

  #applyBatch(entity: EntityName, change: BatchChange, seq: number): void {
    const upsert = this.#upsert(entity, change.columns, change.deleted ? 1 : 0);
    for (const values of change.rows) {
      upsert.run(...keyValues(entity, String(values[0])), ...values.slice(1), seq);
    }
  }

  #upsert(entity: EntityName, names: readonly string[], deleted: 0 | 1): Upsert {
    const signature = `${entity}/${deleted}/${names.join(',')}`;
    const known = this.#upserts.get(signature);
    if (known) return known;
    const prepared = this.#db.prepare(upsertSql(entity, names, deleted));
    this.#upserts.set(signature, prepared);
    return prepared;
  }
}

function upsertSql(entity: EntityName, names: readonly string[], deleted: 0 | 1): string {
  const { key, fields } = ENTITIES[entity];
  const unknown = names.find((name) => !(fields as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new AppError('UNKNOWN_FIELD', `The log sets ${entity}.${unknown}, which this version does not know.`);
  }
  const columns = [...key, ...names, 'changedSeq'];
  const sets = [...names, 'changedSeq'].map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${entity} (${columns.join(', ')}, deleted) VALUES (${columns.map(() => '?').join(', ')}, ${deleted})
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
