import type { ReadinessRecord } from '../../../../shared/domain/import/index.ts';
import { READINESS_STATUSES } from '../../../../shared/domain/readiness/status.ts';

/**
 * Good readiness rows column by column. Moving 200,000 objects between threads costs more than checking them; arrays of
 * numbers change hands without being copied.
 */
export type ReadinessColumns = {
  /** Rows as a spreadsheet numbers them. */
  readonly rows: Int32Array<ArrayBuffer>;
  /** Which of the places and items of the request. */
  readonly places: Int32Array<ArrayBuffer>;
  readonly items: Int32Array<ArrayBuffer>;
  /** Which of READINESS_STATUSES. */
  readonly statuses: Uint8Array<ArrayBuffer>;
  /** UTC ms; NaN for none. */
  readonly observedAt: Float64Array<ArrayBuffer>;
  readonly due: Float64Array<ArrayBuffer>;
  readonly notes: readonly (string | null)[];
  readonly owners: readonly (string | null)[];
};

type Numbered = readonly (readonly [row: number, record: ReadinessRecord])[];

/** Makes the function that packs rows; `places` and `items` are the codes of the request in its order. */
export function readinessPacker(
  places: readonly string[],
  items: readonly string[],
): (rows: Numbered) => ReadinessColumns {
  const placeIndex = new Map(places.map((code, index) => [code, index]));
  const itemIndex = new Map(items.map((code, index) => [code, index]));
  return (rows) => {
    const columns = emptyColumns(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const good = rows[index];
      if (!good) continue;
      const record = good[1];
      columns.rows[index] = good[0];
      columns.places[index] = placeIndex.get(record.place) ?? -1;
      columns.items[index] = itemIndex.get(record.item) ?? -1;
      columns.statuses[index] = READINESS_STATUSES.indexOf(record.status);
      columns.observedAt[index] = record.observedAt ?? Number.NaN;
      columns.due[index] = record.due ?? Number.NaN;
      columns.notes.push(record.note ?? null);
      columns.owners.push(record.owner ?? null);
    }
    return columns;
  };
}

const emptyColumns = (length: number) => ({
  rows: new Int32Array(length),
  places: new Int32Array(length),
  items: new Int32Array(length),
  statuses: new Uint8Array(length),
  observedAt: new Float64Array(length),
  due: new Float64Array(length),
  notes: [] as (string | null)[],
  owners: [] as (string | null)[],
});

/** The buffers that change hands with the columns. */
export const buffersOf = ({ rows, places, items, statuses, observedAt, due }: ReadinessColumns): ArrayBuffer[] =>
  [rows, places, items, statuses, observedAt, due].map(({ buffer }) => buffer);
