import type { OutletState } from './outlet-state.ts';

/** How an outlet kept its cut-offs. */
export type ReportTimeliness = {
  /** Cut-offs that have passed or were reported for. */
  readonly owed: number;
  readonly inTime: number;
  readonly late: number;
  readonly missing: number;
  /** In time, of those owed: 0 to 1; null when none was owed. */
  readonly share: number | null;
};

/** Adds the states of an outlet's cut-offs up; one that is only awaited counts nowhere. */
export function timelinessOf(states: Iterable<OutletState>): ReportTimeliness {
  let [inTime, late, missing] = [0, 0, 0];
  for (const state of states) {
    if (state === 'in-time') inTime += 1;
    else if (state === 'late') late += 1;
    else if (state === 'missing') missing += 1;
  }
  return timelinessFrom(inTime, late, missing);
}

/** Several outlets together. */
export function sumTimeliness(parts: Iterable<ReportTimeliness>): ReportTimeliness {
  let [inTime, late, missing] = [0, 0, 0];
  for (const part of parts) {
    inTime += part.inTime;
    late += part.late;
    missing += part.missing;
  }
  return timelinessFrom(inTime, late, missing);
}

function timelinessFrom(inTime: number, late: number, missing: number): ReportTimeliness {
  const owed = inTime + late + missing;
  return { owed, inTime, late, missing, share: owed === 0 ? null : inTime / owed };
}

/** How many of the last cut-offs, newest first, were missed in a row. */
export function missedInRow(states: Iterable<OutletState>): number {
  let count = 0;
  for (const state of states) {
    if (state !== 'missing') return count;
    count += 1;
  }
  return count;
}
