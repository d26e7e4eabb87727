import { countCell, emptyTally, rollupState } from '../../../../shared/domain/readiness/tally.ts';
import type { EffectiveState, ReadinessStatus, RollupState } from '../../../../shared/domain/readiness/status.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';

export type MatrixCell = [ReadinessStatus, EffectiveState];

export type MatrixRow = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: PlaceType;
  readonly state: RollupState;
  readonly ready: number;
  readonly required: number;
  readonly criticalRed: number;
  readonly cells: readonly (MatrixCell | null)[];
};

export type MatrixPage = {
  readonly total: number;
  readonly items: readonly string[];
  readonly rows: readonly MatrixRow[];
};

/** Number of rows asked for at once. */
export const PAGE_ROWS = 100;

/**
 * The row with its cells replaced and its sums worked out again, by the same rules as the core. `critical` says per
 * column whether the item is critical.
 */
export function withCells(row: MatrixRow, cells: MatrixRow['cells'], critical: readonly boolean[]): MatrixRow {
  const tally = emptyTally();
  cells.forEach((cell, column) => {
    if (cell !== null) countCell(tally, cell[0], cell[1], critical[column] ?? false);
  });
  const { ready, required, criticalRed } = tally;
  return { ...row, cells, ready, required, criticalRed, state: rollupState(tally) };
}

/** Columns whose cell differs between two readings of the same row. */
export function changedColumns(before: MatrixRow, after: MatrixRow): number[] {
  const columns: number[] = [];
  for (let column = 0; column < after.cells.length; column += 1) {
    const was = before.cells[column];
    const is = after.cells[column];
    if (was?.[0] !== is?.[0] || was?.[1] !== is?.[1]) columns.push(column);
  }
  return columns;
}
