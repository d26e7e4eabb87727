import type { CellPosition } from './selection.ts';

export type GridSize = { readonly rows: number; readonly columns: number; readonly pageRows: number };
export type KeyPress = { readonly key: string; readonly ctrl: boolean };

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/**
 * Where a key takes the active cell, after the grid pattern of the ARIA Authoring Practices: arrows by one, Home and End
 * within the row, with Ctrl (⌘) to the corners, Page Up and Down by what is in view. Null when the key does not move.
 */
export function moveByKey(from: CellPosition, press: KeyPress, size: GridSize): CellPosition | null {
  const target = targetOf(from, press, size);
  return target && { row: clamp(target.row, size.rows - 1), column: clamp(target.column, size.columns - 1) };
}

function targetOf({ row, column }: CellPosition, { key, ctrl }: KeyPress, size: GridSize): CellPosition | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? lastColumn : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - size.pageRows, column };
    case 'PageDown':
      return { row: row + size.pageRows, column };
    default:
      return null;
  }
}
