import type { RollupState } from '../readiness/status.ts';

/**
 * How urgently a state wants to be seen when many places share one spot on the map, most urgent first: red and stale
 * before everything else; a place with nothing required never hides one that has work left.
 */
export const STATES_WORST_FIRST = [
  'red',
  'stale',
  'partial',
  'ready',
  'none',
] as const satisfies readonly RollupState[];

export type StateCounts = Readonly<Record<RollupState, number>>;

export const NO_STATES: StateCounts = { red: 0, stale: 0, partial: 0, ready: 0, none: 0 };

/** The counts of one place in `state`. */
export function countOf(state: RollupState): StateCounts {
  return { ...NO_STATES, [state]: 1 };
}

/** The most urgent state that occurs; `none` when nothing is counted. A red is never averaged away. */
export function worstState(counts: StateCounts): RollupState {
  return STATES_WORST_FIRST.find((state) => counts[state] > 0) ?? 'none';
}

export type StateShare = { readonly state: RollupState; readonly from: number; readonly to: number };

/**
 * Splits a ring (0 to 1 of a turn) among the states that occur, worst first, in proportion to their counts, yet never
 * gives an occurring state less than `minShare`: one red among a thousand stays visible. Empty when nothing is counted.
 */
export function stateShares(counts: StateCounts, minShare: number): StateShare[] {
  const present = STATES_WORST_FIRST.filter((state) => counts[state] > 0);
  const total = present.reduce((sum, state) => sum + counts[state], 0);
  const weights = present.map((state) => Math.max(counts[state] / total, minShare));
  const sum = weights.reduce((a, b) => a + b, 0);
  let from = 0;
  return present.map((state, i) => {
    const to = i === present.length - 1 ? 1 : from + (weights[i] ?? 0) / sum;
    const share = { state, from, to };
    from = to;
    return share;
  });
}
