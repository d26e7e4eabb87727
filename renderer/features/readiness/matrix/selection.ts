/** A cell of the grid by position: row and column start at 0. */
export type CellPosition = { readonly row: number; readonly column: number };

type Operation = { readonly from: CellPosition; readonly to: CellPosition; readonly add: boolean };

/**
 * A selection is the list of what the hand did, last one wins: so that selecting 5,000 × 40 cells costs one entry, and
 * rows that are not loaded yet can be part of it.
 */
export type Selection = readonly Operation[];

export const NOTHING: Selection = [];

export const selectRange = (from: CellPosition, to: CellPosition): Selection => [{ from, to, add: true }];

/** Adds a range to what is selected (Ctrl or ⌘ with Shift). */
export const addRange = (selection: Selection, from: CellPosition, to: CellPosition): Selection => [
  ...selection,
  { from, to, add: true },
];

/** Turns one cell on or off and leaves the others (Ctrl or ⌘ and a click, or Space). */
export const toggleCell = (selection: Selection, cell: CellPosition): Selection => [
  ...selection,
  { from: cell, to: cell, add: !isSelected(selection, cell.row, cell.column) },
];

export function isSelected(selection: Selection, row: number, column: number): boolean {
  for (let index = selection.length - 1; index >= 0; index -= 1) {
    const operation = selection[index];
    if (operation !== undefined && covers(operation, row, column)) return operation.add;
  }
  return false;
}

function covers({ from, to }: Operation, row: number, column: number): boolean {
  return (
    row >= Math.min(from.row, to.row) &&
    row <= Math.max(from.row, to.row) &&
    column >= Math.min(from.column, to.column) &&
    column <= Math.max(from.column, to.column)
  );
}

/** First and last row the selection may touch; null when nothing was ever added. */
export function selectedRows(selection: Selection): { first: number; last: number } | null {
  const added = selection.filter((operation) => operation.add);
  if (added.length === 0) return null;
  return {
    first: Math.min(...added.map(({ from, to }) => Math.min(from.row, to.row))),
    last: Math.max(...added.map(({ from, to }) => Math.max(from.row, to.row))),
  };
}

/** Every selected position for which `present` says that a cell is there, row by row. */
export function selectedCells(
  selection: Selection,
  columns: number,
  present: (row: number, column: number) => boolean,
): CellPosition[] {
  const rows = selectedRows(selection);
  if (rows === null) return [];
  const cells: CellPosition[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isSelected(selection, row, column) && present(row, column)) cells.push({ row, column });
    }
  }
  return cells;
}
