import { describe, expect, it } from 'vitest';
import { placeRows, sortPlaces } from './place-row.ts';

const place = (code: string, lon: number | null) => ({
  code,
  name: code,
  nameEn: null,
  type: 'branch' as const,
  lon,
  lat: lon,
});
const sums = (key: string, ready: number, criticalRed: number) => ({
  key,
  name: key,
  nameEn: null,
  required: 4,
  ready,
  tested: 0,
  stale: 0,
  notReady: 4 - ready,
  inProgress: 0,
  red: criticalRed,
  criticalRed,
  redStale: 0,
  overdue: 0,
  state: criticalRed > 0 ? ('red' as const) : ('partial' as const),
  places: 1,
});
const rows = placeRows([place('B10', 1), place('B2', null), place('B1', 2)], [sums('B10', 3, 0), sums('B2', 2, 1)]);
const order = (column: 'state' | 'code' | 'position', descending = false) =>
  sortPlaces(rows, { column, descending }).map((row) => row.code);

describe('places list', () => {
  it('puts the worst first and places without requirements last', () => {
    expect(order('state')).toEqual(['B2', 'B10', 'B1']);
  });

  it('sorts codes as people number them', () => {
    expect(order('code')).toEqual(['B1', 'B2', 'B10']);
    expect(order('code', true)).toEqual(['B10', 'B2', 'B1']);
  });

  it('puts places that need a location first', () => {
    expect(order('position')).toEqual(['B2', 'B1', 'B10']);
  });
});
