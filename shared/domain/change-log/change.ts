/** A value a field can hold in the log. Booleans are stored as 0 and 1, structured values as JSON text. */
export type FieldValue = string | number | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** One row set or deleted. `put` sets just the fields it names; `delete` leaves a tombstone. */
export type RowChange =
  | { readonly entity: string; readonly op: 'put'; readonly row: string; readonly fields: Fields }
  | { readonly entity: string; readonly op: 'delete'; readonly row: string };

/**
 * Many rows of one entity that set the same fields: how an import stays one command with a log that is small and
 * fast. Each `rows` entry is the row key followed by one value per column. It means the same as that many `put`s, or, with
 * `deleted`, as that many deletions (then there are no columns).
 */
export type BatchChange = {
  readonly entity: string;
  readonly op: 'batch';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FieldValue[])[];
  readonly deleted?: true;
};

export type Change = RowChange | BatchChange;

/** A batch as the row changes it stands for, in order; any other change as itself. */
export function* expandChange(change: Change): Generator<RowChange> {
  if (change.op !== 'batch') {
    yield change;
    return;
  }
  for (const values of change.rows) {
    if (change.deleted) {
      yield { entity: change.entity, op: 'delete', row: String(values[0]) };
      continue;
    }
    const fields: Record<string, FieldValue> = {};
    change.columns.forEach((column, index) => {
      fields[column] = values[index + 1] ?? null;
    });
    yield { entity: change.entity, op: 'put', row: String(values[0]), fields };
  }
}

/** How many rows a change touches. */
export function rowCount(change: Change): number {
  return change.op === 'batch' ? change.rows.length : 1;
}
