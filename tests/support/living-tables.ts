import type { ReadDb } from '../../main/core/store/database.ts';
import { ENTITIES, ENTITY_NAMES } from '../../main/core/store/entities.ts';

/**
 * What a store says, without how it came to say it: every living row of every table, without the number of the change that
 * last touched it. A row that an undo took back leaves a tombstone and a newer number, and nothing else.
 */
export function livingTables(db: ReadDb): Record<string, unknown[]> {
  return Object.fromEntries(
    ENTITY_NAMES.map((table) => {
      const { key, fields } = ENTITIES[table];
      const columns = [...key, ...fields].join(', ');
      return [
        table,
        db
          .prepare(`SELECT ${columns} FROM ${table} WHERE deleted = 0 ORDER BY ${key.join(', ')}`)
          .raw()
          .all(),
      ];
    }),
  );
}
