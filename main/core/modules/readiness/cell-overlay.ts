import {
  decided,
  type Decided,
  type HandRecord,
  type RecordedVerdict,
} from '../../../../shared/domain/readiness/decided-by.ts';
import { effectiveState, type CellFacts, type CellState } from '../../../../shared/domain/readiness/effective-state.ts';
import { testedUntil, type RecordedTest } from '../../../../shared/domain/readiness/tested.ts';

/** What only some cells have: a verdict of a rule, a hand-set state that overrides it, a test. Instants in UTC ms. */
export type CellOverlay = {
  readonly verdict: RecordedVerdict | null;
  readonly overrideUntil: number | null;
  readonly test: RecordedTest | null;
};

export const NO_OVERLAY: CellOverlay = { verdict: null, overrideUntil: null, test: null };

export const isBare = ({ verdict, overrideUntil, test }: CellOverlay): boolean =>
  verdict === null && overrideUntil === null && test === null;

/** A cell with an overlay judged at an instant. */
export type Judged = {
  readonly decided: Decided;
  readonly cell: CellState;
  readonly tested: boolean;
  /** The next instant at which time changes the state or whether the cell counts as tested; null when it never will. */
  readonly wakeAt: number | null;
};

/** What a cell with an overlay is worth at `now` (UTC ms); `rule`: the facts that come from its item. */
export function judgeOverlaid(
  hand: Omit<HandRecord, 'overrideUntil'>,
  { verdict, overrideUntil, test }: CellOverlay,
  rule: Pick<CellFacts, 'critical' | 'freshMs' | 'dueAt'>,
  testValidMs: number,
  now: number,
): Judged {
  const record = decided({ ...hand, overrideUntil }, verdict, now);
  const { status, observedAt, countsSince, until } = record;
  const judged = effectiveState({ ...rule, status, observedAt }, now);
  // What an override hid until a moment ago has held only since then.
  const hidden = record.by === 'rule' && overrideUntil !== null ? overrideUntil : Number.NEGATIVE_INFINITY;
  const since = judged.since === null ? countsSince : Math.max(judged.since, hidden);
  const cell = { ...judged, since, nextChangeAt: earlier(judged.nextChangeAt, until) };
  const testEnds = testedUntil(test, testValidMs);
  const tested = cell.state === 'ready' && testEnds !== null && now < testEnds;
  return { decided: record, cell, tested, wakeAt: tested ? earlier(cell.nextChangeAt, testEnds) : cell.nextChangeAt };
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
