import type { Slot } from './cutoffs.ts';

/** How an outlet stands for one cut-off: who must be called first. */
export const OUTLET_STATES = ['missing', 'awaited', 'late', 'in-time'] as const;
export type OutletState = (typeof OUTLET_STATES)[number];

/** State at `now`, given when the first report of the cut-off came in (UTC ms; null: none has). A report at the cut-off itself is in time. */
export function outletState({ dueAt }: Pick<Slot, 'dueAt'>, firstAt: number | null, now: number): OutletState {
  if (firstAt === null) return now > dueAt ? 'missing' : 'awaited';
  return firstAt > dueAt ? 'late' : 'in-time';
}

export type SlotCounts = { readonly expected: number } & Readonly<Record<OutletState, number>>;

export function countStates(states: Iterable<OutletState>): SlotCounts {
  const counts = { expected: 0, missing: 0, awaited: 0, late: 0, 'in-time': 0 };
  for (const state of states) {
    counts.expected += 1;
    counts[state] += 1;
  }
  return counts;
}

export type RankedOutlet = {
  readonly place: string;
  readonly state: OutletState;
  /** Cut-offs just before this one that it missed as well. */
  readonly missedBefore: number;
  /** Calls made for this cut-off. */
  readonly chases: number;
};

/**
 * Who comes first: who has not reported, of those who has been silent longest, then whom nobody has called yet. *(product
 * rule)* The order does not depend on the order of the list.
 */
export function byUrgency(a: RankedOutlet, b: RankedOutlet): number {
  return (
    OUTLET_STATES.indexOf(a.state) - OUTLET_STATES.indexOf(b.state) ||
    b.missedBefore - a.missedBefore ||
    a.chases - b.chases ||
    (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)
  );
}
