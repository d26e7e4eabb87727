import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES, ENTITY_NAMES, type EntityName, type EntityTable } from '../../store/entities.ts';
import { cached } from '../../store/statements.ts';

/** Names of columns that hold the code of a place, in whatever table they stand. A new one belongs here. */
export const PLACE_COLUMNS: ReadonlySet<string> = new Set(['place', 'formerPlace', 'venue', 'hostHotel']);

/** What happened at a place under its old code stays told that way; the old code finds the place it was merged into. */
export const PLACE_HISTORY: ReadonlySet<EntityName> = new Set<EntityName>(['place_move', 'log_entry']);

/** A table with columns that name a place. */
export type PlaceTable = EntityTable & {
  readonly entity: EntityName;
  readonly inKey: readonly string[];
  readonly inFields: readonly string[];
};

export type TableRow = Readonly<Record<string, FieldValue>>;

/** Every table whose rows belong to a place, from the list of entities: a table of tomorrow is among them. */
export const PLACE_TABLES: readonly PlaceTable[] = ENTITY_NAMES.flatMap((entity) => {
  const { key, fields }: EntityTable = ENTITIES[entity];
  const inKey = key.filter((column) => PLACE_COLUMNS.has(column));
  const inFields = fields.filter((column) => PLACE_COLUMNS.has(column));
  return inKey.length + inFields.length === 0 || PLACE_HISTORY.has(entity)
    ? []
    : [{ entity, key, fields, inKey, inFields }];
});

/** Living rows of a table that name the place. */
export function rowsNaming(db: ReadDb, { entity, inKey, inFields }: PlaceTable, code: string): TableRow[] {
  const columns = [...inKey, ...inFields];
  const where = columns.map((column) => `${column} = @code`).join(' OR ');
  return cached<[{ code: string }], TableRow>(db, `SELECT * FROM ${entity} WHERE deleted = 0 AND (${where})`).all({
    code,
  });
}

export function rowKeyOf({ key }: EntityTable, row: TableRow): string {
  return rowKey(key.map((column) => String(row[column])));
}
