export type GridSpot = { readonly row: number; readonly column: number };
export type GridExtent = { readonly rows: number; readonly columns: number; readonly pageRows: number };
export type KeyPress = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Where a key takes the focus, after the grid pattern of the ARIA Authoring Practices; null when the key does not move it. */
export function gridMove(from: GridSpot, press: KeyPress, { rows, columns, pageRows }: GridExtent): GridSpot | null {
  const to = target(from, press, rows - 1, columns - 1, pageRows);
  return to && { row: clamp(to.row, rows - 1), column: clamp(to.column, columns - 1) };
}

function target(
  { row, column }: GridSpot,
  { key, ctrlKey, metaKey }: KeyPress,
  lastRow: number,
  lastColumn: number,
  pageRows: number,
): GridSpot | null {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: row - pageRows, column };
    case 'PageDown':
      return { row: row + pageRows, column };
    default:
      return null;
  }
}
