import type { MatrixSnapshot, MatrixStore } from './matrix-store.ts';
import { selectedCells, type CellPosition, type Selection } from './selection.ts';

export type CellKey = { readonly place: string; readonly item: string };

/** The place and item at a position; null where the item is not required or the row is not read yet. */
export function keyAt(store: MatrixStore, snapshot: MatrixSnapshot, { row, column }: CellPosition): CellKey | null {
  const at = store.row(row);
  const item = snapshot.items[column];
  return at?.cells[column] && item !== undefined ? { place: at.place, item } : null;
}

/** Every required cell of the selection that has been read. */
export function chosenCells(store: MatrixStore, snapshot: MatrixSnapshot, selection: Selection): CellKey[] {
  const there = (row: number, column: number): boolean => keyAt(store, snapshot, { row, column }) !== null;
  return selectedCells(selection, snapshot.items.length, there).flatMap((cell) => keyAt(store, snapshot, cell) ?? []);
}
