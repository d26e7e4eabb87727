import type { PointResult } from '../../../shared/domain/checklists/checklist-verdict.ts';

/** What a digit says of a point: null takes the result back; undefined for any other key. */
export function resultOfKey(key: string): PointResult | null | undefined {
  if (key === '1') return 'ok';
  if (key === '2') return 'fail';
  if (key === '3') return 'na';
  return key === '0' || key === 'Delete' ? null : undefined;
}

/** The row that an arrow, Home or End leads to from `row` of `rows`; null for any other key. */
export function rowOfKey(key: string, row: number, rows: number): number | null {
  const to = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: rows - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(rows - 1, to));
}
