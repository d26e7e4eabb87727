import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import type { RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { compareWorstFirst, emptyTally } from '../../../../shared/domain/readiness/tally.ts';
import type { RollupState } from '../../../../shared/domain/readiness/status.ts';

export type PlaceRow = PlaceListItem & { readonly state: RollupState; readonly sums: RollupRow | null };

export const SORT_COLUMNS = ['state', 'name', 'code', 'type', 'ready', 'red', 'position'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type PlaceSort = { readonly column: SortColumn; readonly descending: boolean };

/** Places with how ready they are. */
export function placeRows(places: readonly PlaceListItem[], rollup: readonly RollupRow[]): PlaceRow[] {
  const byCode = new Map(rollup.map((row) => [row.key, row]));
  return places.map((place) => {
    const sums = byCode.get(place.code) ?? null;
    return { ...place, sums, state: sums?.state ?? 'none' };
  });
}

const NOTHING_REQUIRED = emptyTally();

function compare(a: PlaceRow, b: PlaceRow, column: SortColumn): number {
  switch (column) {
    case 'state':
      return compareWorstFirst(a.sums ?? NOTHING_REQUIRED, b.sums ?? NOTHING_REQUIRED);
    case 'name':
      return a.name.localeCompare(b.name, 'zh-CN');
    case 'code':
      return a.code.localeCompare(b.code, 'en', { numeric: true });
    case 'type':
      return PLACE_TYPES.indexOf(a.type) - PLACE_TYPES.indexOf(b.type);
    case 'ready':
      return (a.sums?.ready ?? 0) - (b.sums?.ready ?? 0);
    case 'red':
      return (b.sums?.criticalRed ?? 0) - (a.sums?.criticalRed ?? 0);
    case 'position':
      return Number(a.lon !== null) - Number(b.lon !== null);
  }
}

/** Sorted by one column; equal rows by code, so that the order is always the same. */
export function sortPlaces(rows: readonly PlaceRow[], { column, descending }: PlaceSort): PlaceRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a, b, column) || compare(a, b, 'code'));
}
