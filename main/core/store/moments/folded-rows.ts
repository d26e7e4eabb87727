import {
  expandChange,
  type Change,
  type FieldValue,
  type RowChange,
} from '../../../../shared/domain/change-log/change.ts';

/** What a run of changes leaves of one row: the fields they set, the last value of each. */
export type FoldedRow = {
  readonly row: string;
  readonly fields: Record<string, FieldValue>;
  deleted: boolean;
  /** Number of the last change. */
  seq: number;
};

type Target = { readonly applyFolded: (entity: string, rows: Iterable<FoldedRow>) => void };

/**
 * Puts the changes of a run together row by row, so that each row is written once and many at a time. Only for tables in which the
 * order of first writing leaves no trace.
 */
export class FoldedRows {
  readonly #entities = new Map<string, Map<string, FoldedRow>>();

  take(change: Change, seq: number): void {
    let rows = this.#entities.get(change.entity);
    if (rows === undefined) this.#entities.set(change.entity, (rows = new Map()));
    if (change.op !== 'batch') fold(rows, change, seq);
    else for (const one of expandChange(change)) fold(rows, one, seq);
  }

  get isEmpty(): boolean {
    return this.#entities.size === 0;
  }

  /** Writes the rows of these entities, or of all, and lets go of them. */
  writeTo(target: Target, entities: readonly string[] = []): void {
    for (const [entity, rows] of this.#entities) {
      if (entities.length > 0 && !entities.includes(entity)) continue;
      target.applyFolded(entity, rows.values());
      this.#entities.delete(entity);
    }
  }
}

function fold(rows: Map<string, FoldedRow>, change: RowChange, seq: number): void {
  const known = rows.get(change.row);
  const deleted = change.op === 'delete';
  if (known === undefined) {
    rows.set(change.row, { row: change.row, fields: deleted ? {} : { ...change.fields }, deleted, seq });
    return;
  }
  known.seq = seq;
  known.deleted = deleted;
  if (!deleted) Object.assign(known.fields, change.fields);
}
