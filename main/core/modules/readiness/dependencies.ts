import type { ReadinessModel } from './readiness-model.ts';

/** Columns of the items that must be ready before one at a place and are not. What is not required there, or does not apply, holds nothing up. */
export function waitsFor({ table, grid }: ReadinessModel, row: number, column: number): number[] {
  return (grid.needs[column] ?? []).filter((needed) => {
    const state = table.state(row, needed);
    return state !== null && state !== 'ready' && state !== 'not-applicable';
  });
}

/** Whether a cell is ready although something it depends on is not. */
export function isAhead(model: ReadinessModel, row: number, column: number): boolean {
  const needs = model.grid.needs[column];
  if (needs === undefined || needs.length === 0) return false;
  return model.table.state(row, column) === 'ready' && waitsFor(model, row, column).length > 0;
}
