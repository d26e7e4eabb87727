import type { GridSpot } from './grid-move.ts';

/** Id of the element of a cell, by which the grid says where its focus is. */
export const cellId = ({ row, column }: GridSpot): string => `heat-${row}-${column}`;

/** The cell something on the page belongs to, null outside of cells. */
export function spotOf(target: EventTarget): GridSpot | null {
  const id = target instanceof Element ? target.closest('[role="gridcell"]')?.id : undefined;
  const match = /^heat-(\d+)-(\d+)$/.exec(id ?? '');
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}
