import type { ReadinessModel } from './readiness-model.ts';

/** Cells that are red or stale and became so after `since` (UTC ms), newest first, as [row, column] pairs. */
export function turnedCells(model: ReadinessModel, since: number): { row: number; column: number; at: number }[] {
  const { table, grid, codes } = model;
  const turned: { row: number; column: number; at: number }[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    for (let column = 0; column < grid.items.length; column += 1) {
      const state = table.state(row, column);
      if (state !== 'red' && state !== 'stale') continue;
      const at = table.since(row, column);
      if (at > since) turned.push({ row, column, at });
    }
  }
  return turned.toSorted((a, b) => b.at - a.at);
}
