import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EntityName } from '../../store/entities.ts';
import { PLACE_TABLES, rowKeyOf, rowsNaming } from './place-columns.ts';

/** A plan for a time at a place is worth nothing without it. */
const GOES_WITH_IT: ReadonlySet<EntityName> = new Set<EntityName>(['shift', 'venue_session']);

/**
 * Takes away what a removed place left under its code, so that a place made anew under it starts blank. People, machines,
 * dangers and ledger entries stay, but belong to no place any more; all of it comes back with undo.
 */
export function leftBehind(db: ReadDb, code: string): RowChange[] {
  return PLACE_TABLES.flatMap((table) =>
    rowsNaming(db, table, code).map((row): RowChange => {
      const key = rowKeyOf(table, row);
      const { entity } = table;
      if (table.inKey.some((column) => row[column] === code) || GOES_WITH_IT.has(entity))
        return { entity, op: 'delete', row: key };
      const named = table.inFields.filter((column) => row[column] === code);
      return { entity, op: 'put', row: key, fields: Object.fromEntries(named.map((column) => [column, null])) };
    }),
  );
}
