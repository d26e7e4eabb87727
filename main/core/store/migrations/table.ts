/** What every projected table ends with. */
export const TAIL = 'deleted INTEGER NOT NULL DEFAULT 0, changedSeq INTEGER NOT NULL';

/**
 * A projected table. `key` columns are text unless they say otherwise, and NOT NULL; `fields` are columns as SQL. Every row carries
 * whether it is deleted and the number of its last change. Released migrations go by this text: it never changes.
 */
export function table(name: string, key: readonly string[], fields: string): string {
  const columns = key.map((column) => `${column.includes(' ') ? column : `${column} TEXT`} NOT NULL`).join(', ');
  const names = key.map((column) => column.split(' ')[0]).join(', ');
  return `CREATE TABLE ${name} (${columns}, ${fields === '' ? '' : `${fields}, `}${TAIL}, PRIMARY KEY (${names})) STRICT, WITHOUT ROWID;`;
}
