import type { CellPosition } from './selection.ts';

/** The cell under the pointer, read from the marks its element carries; null outside cells. */
export function pointerTarget(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
