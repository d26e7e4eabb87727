import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { prepareText } from '../../store/change-log.ts';
import type { RefusedRow } from './worker-protocol.ts';

/** What an import will do, worked out before anything is written. */
export type ImportPlan = {
  readonly changes: readonly Change[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that only the store could tell to be wrong. */
  readonly refused: readonly RefusedRow[];
};

/** Rows in one change of the log: large enough to be fast, small enough to look into one. */
const BATCH_ROWS = 1000;

/** Collects rows that set the same fields into batches. */
export class BatchCollector {
  readonly #entity: string;
  readonly #groups = new Map<string, { columns: readonly string[]; rows: FieldValue[][] }>();
  readonly #full: Change[] = [];
  #latest: { columns: readonly string[]; rows: FieldValue[][] } | undefined;

  constructor(entity: string) {
    this.#entity = entity;
  }

  /** One row; `columns` must be the same array for every row that sets the same fields, or at least equal. */
  add(row: string, columns: readonly string[], values: readonly FieldValue[]): void {
    const group = this.#groupOf(columns);
    group.rows.push([row, ...values]);
    if (group.rows.length < BATCH_ROWS) return;
    const full: Change = { entity: this.#entity, op: 'batch', columns, rows: group.rows };
    // Now, and not in the transaction, which nobody else can write beside.
    prepareText(full);
    this.#full.push(full);
    group.rows = [];
  }

  #groupOf(columns: readonly string[]): { columns: readonly string[]; rows: FieldValue[][] } {
    // Nearly every row sets the same fields as the row before it.
    if (this.#latest?.columns === columns) return this.#latest;
    const signature = columns.join(',');
    let group = this.#groups.get(signature);
    if (!group) this.#groups.set(signature, (group = { columns, rows: [] }));
    this.#latest = group;
    return group;
  }

  changes(): Change[] {
    const rest = [...this.#groups.values()].filter(({ rows }) => rows.length > 0);
    return [
      ...this.#full,
      ...rest.map(({ columns, rows }): Change => ({ entity: this.#entity, op: 'batch', columns, rows })),
    ];
  }
}
