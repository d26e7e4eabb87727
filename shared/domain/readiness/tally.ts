import type { EffectiveState, ReadinessStatus, RollupState } from './status.ts';

/**
 * Counts of required cells. `ready + stale + notReady = required`: a cell is ready (fresh), stale (recorded ready, evidence
 * too old, whether or not that made it red) or not ready. `criticalRed`, `red`, `redStale` and `overdue` say more about
 * some of them; `redStale` are those that count both as red and as stale; `tested` those of the ready that a test has shown to work.
 */
export type Tally = {
  required: number;
  ready: number;
  tested: number;
  stale: number;
  notReady: number;
  inProgress: number;
  red: number;
  criticalRed: number;
  redStale: number;
  overdue: number;
};

export function emptyTally(): Tally {
  return {
    required: 0,
    ready: 0,
    tested: 0,
    stale: 0,
    notReady: 0,
    inProgress: 0,
    red: 0,
    criticalRed: 0,
    redStale: 0,
    overdue: 0,
  };
}

/** Adds (`sign` 1) or takes back (`sign` -1) one cell. A cell that does not apply is not required. */
export function countCell(
  tally: Tally,
  status: ReadinessStatus,
  state: EffectiveState,
  critical: boolean,
  sign: 1 | -1 = 1,
  tested = false,
): void {
  if (state === 'not-applicable') return;
  tally.required += sign;
  if (state === 'ready') {
    tally.ready += sign;
    if (tested) tally.tested += sign;
  } else if (status === 'ready') tally.stale += sign;
  else tally.notReady += sign;
  if (state === 'partial' || (state === 'overdue' && status === 'in-progress')) tally.inProgress += sign;
  if (state === 'overdue') tally.overdue += sign;
  if (state === 'red') {
    tally.red += sign;
    if (critical) tally.criticalRed += sign;
    if (status === 'ready') tally.redStale += sign;
  }
}

export function addTally(into: Tally, from: Readonly<Tally>): void {
  into.required += from.required;
  into.ready += from.ready;
  into.tested += from.tested;
  into.stale += from.stale;
  into.notReady += from.notReady;
  into.inProgress += from.inProgress;
  into.red += from.red;
  into.criticalRed += from.criticalRed;
  into.redStale += from.redStale;
  into.overdue += from.overdue;
}

/**
 * State of a parent. A critical red makes every parent red, always: it is never averaged away. Otherwise a parent is
 * ready only when every required cell is; stale when all that is missing is fresh evidence; partial in between.
 */
export function rollupState(tally: Readonly<Tally>): RollupState {
  if (tally.required === 0) return 'none';
  if (tally.criticalRed > 0) return 'red';
  if (tally.ready === tally.required) return 'ready';
  return tally.ready + tally.stale === tally.required ? 'stale' : 'partial';
}

/** Worst first: red, partial, stale, ready, none; ties by critical reds, then by the share that is not ready. */
const STATE_RANK: Readonly<Record<RollupState, number>> = { red: 0, partial: 1, stale: 2, none: 4, ready: 3 };

export function compareWorstFirst(a: Readonly<Tally>, b: Readonly<Tally>): number {
  return (
    STATE_RANK[rollupState(a)] - STATE_RANK[rollupState(b)] ||
    b.criticalRed - a.criticalRed ||
    readyShare(a) - readyShare(b)
  );
}

/** Share of required cells that are ready, 0 to 1; 1 when nothing is required. */
export function readyShare(tally: Readonly<Tally>): number {
  return tally.required === 0 ? 1 : tally.ready / tally.required;
}
