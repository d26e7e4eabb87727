import { expandChange, type Change, type FieldValue } from '../../../../shared/domain/change-log/change.ts';

/** What a run of changes leaves of one row: the fields they set, the last value of each. */
export type FoldedRow = {
  readonly row: string;
  readonly fields: Record<string, FieldValue>;
  deleted: boolean;
  /** Number of the last change. */
  seq: number;
};

/**
 * Puts the changes of a run together row by row, so that each row is written once and many at a time. Only for tables in which the
 * order of first writing leaves no trace.
 */
export class FoldedRows {
  readonly #entities = new Map<string, Map<string, FoldedRow>>();

  take(change: Change, seq: number): void {
    let rows = this.#entities.get(change.entity);
    if (rows === undefined) this.#entities.set(change.entity, (rows = new Map()));
    for (const one of expandChange(change)) {
      let known = rows.get(one.row);
      if (known === undefined) rows.set(one.row, (known = { row: one.row, fields: {}, deleted: false, seq }));
      known.seq = seq;
      known.deleted = one.op === 'delete';
      if (one.op === 'put') Object.assign(known.fields, one.fields);
    }
  }

  /** The rows of each entity. */
  *entities(): Generator<readonly [entity: string, rows: Iterable<FoldedRow>]> {
    for (const [entity, rows] of this.#entities) yield [entity, rows.values()];
  }
}
