import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { cellMarks, CELL_MARKS, type CellMark } from '../../../shared/domain/readiness/cell-marks.ts';
import type { AnyState } from './state-shape.tsx';

export type MarkedFacts = Pick<ReadinessCell, 'state' | 'status' | 'decidedBy' | 'handStatus' | 'tested' | 'waitsFor'>;

/** What a cell carries beside its state, by the same rules as the matrix of the core. */
export function marksOfCell({ state, status, decidedBy, handStatus, tested, waitsFor }: MarkedFacts): number {
  const ready = state === 'ready';
  return cellMarks({
    untested: ready && tested?.counts !== true,
    overridden: decidedBy === 'override',
    ahead: ready && waitsFor.length > 0,
    disagrees: decidedBy === 'rule' && handStatus !== null && handStatus !== status,
  });
}

/** The state as it is drawn: a ready cell that no test has shown is softer than one that was tested. */
export const drawnState = (state: AnyState, marks: number): AnyState =>
  state === 'ready' && (marks & CELL_MARKS.untested) !== 0 ? 'ready-untested' : state;

/** The same for a row of a roll-up: all ready, but not all of it tested. */
export const drawnRollup = ({ state, ready, tested }: { state: AnyState; ready: number; tested: number }): AnyState =>
  state === 'ready' && tested < ready ? 'ready-untested' : state;

export const CELL_MARK_NAMES = Object.keys(CELL_MARKS) as CellMark[];
