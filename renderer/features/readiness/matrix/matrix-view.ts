import type { MatrixColumn } from './matrix-columns.ts';
import type { MatrixStore } from './matrix-store.ts';
import type { CellPosition, Selection } from './selection.ts';

/** Heights and widths in CSS pixels. */
export const ROW_HEIGHT = 30;
export const CATEGORY_HEIGHT = 26;
export const PLACE_WIDTH = 250;

/** Where a person stands in the grid, and what is selected. */
export type GridPlace = {
  readonly active: CellPosition;
  readonly anchor: CellPosition;
  readonly selection: Selection;
};

export const GRID_START: GridPlace = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, selection: [] };

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** Everything a row needs that is the same for all rows. */
export type MatrixFrame = {
  readonly store: MatrixStore;
  readonly columns: readonly MatrixColumn[];
  readonly width: number;
};
