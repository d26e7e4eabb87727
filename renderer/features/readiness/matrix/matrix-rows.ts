import { countCell, emptyTally, rollupState } from '../../../../shared/domain/readiness/tally.ts';
import type { EffectiveState, ReadinessStatus, RollupState } from '../../../../shared/domain/readiness/status.ts';
import { marksOfCell, type MarkedFacts } from '../../../ui/state/marked-cell.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';

/** Status, state, and marks (`cell-marks.ts`). */
export type MatrixCell = [ReadinessStatus, EffectiveState, number];

export type MatrixRow = {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: PlaceType;
  readonly state: RollupState;
  readonly ready: number;
  readonly required: number;
  readonly criticalRed: number;
  readonly tested: number;
  readonly cells: readonly (MatrixCell | null)[];
};

export type MatrixPage = {
  readonly total: number;
  readonly items: readonly string[];
  readonly rows: readonly MatrixRow[];
};

/** Number of rows asked for at once. */
export const PAGE_ROWS = 100;

export type RowSums = Pick<MatrixRow, 'state' | 'ready' | 'tested' | 'required' | 'criticalRed'>;

/** One place read again: its cells by item, and its sums over every item, also those a filter hides. */
export type PlaceReading = { readonly cells: ReadonlyMap<string, MatrixCell>; readonly sums: RowSums };

type Facts = MarkedFacts & { readonly item: string; readonly critical: boolean };

/** Sums worked out by the same rules as in the core. */
export function readPlace(cells: readonly Facts[]): PlaceReading {
  const tally = emptyTally();
  for (const cell of cells) countCell(tally, cell.status, cell.state, cell.critical, 1, cell.tested?.counts === true);
  const { ready, tested, required, criticalRed } = tally;
  return {
    cells: new Map(cells.map((cell) => [cell.item, [cell.status, cell.state, marksOfCell(cell)]])),
    sums: { ready, tested, required, criticalRed, state: rollupState(tally) },
  };
}

/** Columns whose cell differs between two readings of the same row. */
export function changedColumns(before: MatrixRow, after: MatrixRow): number[] {
  const columns: number[] = [];
  for (let column = 0; column < after.cells.length; column += 1) {
    const was = before.cells[column];
    const is = after.cells[column];
    if (was?.[0] !== is?.[0] || was?.[1] !== is?.[1] || was?.[2] !== is?.[2]) columns.push(column);
  }
  return columns;
}
