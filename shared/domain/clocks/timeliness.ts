import type { ClockState } from './report-clock.ts';

export type Timeliness = {
  readonly timely: number;
  readonly late: number;
  /** Not told yet although the limit has passed. */
  readonly overdue: number;
  readonly running: number;
  /** Share told in time of all whose limit has passed or that were told, 0 to 1; null when there is none. */
  readonly share: number | null;
};

/** How timely reports were. Withdrawn clocks do not count. */
export function timelinessOf(states: readonly ClockState[]): Timeliness {
  const count = (...wanted: ClockState[]): number => states.filter((state) => wanted.includes(state)).length;
  const [timely, late, overdue] = [count('timely'), count('late'), count('overdue')];
  const judged = timely + late + overdue;
  return { timely, late, overdue, running: count('running', 'due-soon'), share: judged === 0 ? null : timely / judged };
}
