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
  return (rows) => ({
    rows: Int32Array.from(rows, ([row]) => row),
    places: Int32Array.from(rows, ([, { place }]) => placeIndex.get(place) ?? -1),
    items: Int32Array.from(rows, ([, { item }]) => itemIndex.get(item) ?? -1),
    statuses: Uint8Array.from(rows, ([, { status }]) => READINESS_STATUSES.indexOf(status)),
    observedAt: Float64Array.from(rows, ([, { observedAt }]) => observedAt ?? Number.NaN),
    due: Float64Array.from(rows, ([, { due }]) => due ?? Number.NaN),
    notes: rows.map(([, { note }]) => note ?? null),
    owners: rows.map(([, { owner }]) => owner ?? null),
  });
}

/** The buffers that change hands with the columns. */
export const buffersOf = ({ rows, places, items, statuses, observedAt, due }: ReadinessColumns): ArrayBuffer[] =>
  [rows, places, items, statuses, observedAt, due].map(({ buffer }) => buffer);
