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

export type RowSums = Pick<MatrixRow, 'state' | 'ready' | 'required' | 'criticalRed'>;

/** One place read again: its cells by item, and its sums over every item, also those a filter hides. */
export type PlaceReading = { readonly cells: ReadonlyMap<string, MatrixCell>; readonly sums: RowSums };

type Facts = {
  readonly item: string;
  readonly status: ReadinessStatus;
  readonly state: EffectiveState;
  readonly critical: boolean;
};

/** Sums worked out by the same rules as in the core. */
export function readPlace(cells: readonly Facts[]): PlaceReading {
  const tally = emptyTally();
  for (const cell of cells) countCell(tally, cell.status, cell.state, cell.critical);
  const { ready, required, criticalRed } = tally;
  return {
    cells: new Map(cells.map((cell) => [cell.item, [cell.status, cell.state]])),
    sums: { ready, required, criticalRed, state: rollupState(tally) },
  };
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
