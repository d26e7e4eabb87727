import type { ReadinessModel } from './readiness-model.ts';
import { CellTable } from './cell-table.ts';

/** The present records judged at another instant (UTC ms): what will be stale or red then if nobody does anything. */
export function rollupAt(model: ReadinessModel, at: number): CellTable {
  const places = model.codes.map((code, row) => ({ code, type: model.place(row)?.type ?? '' }));
  const table = new CellTable(model.grid, places);
  for (let row = 0; row < places.length; row += 1) {
    for (let column = 0; column < model.grid.items.length; column += 1)
      table.load(row, column, model.table.record(row, column));
  }
  table.settle(at);
  return table;
}
