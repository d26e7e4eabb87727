import { addDays, weekdayOf } from '../inspections/local-date.ts';
import { DRILL_CELL_STATES, rankedGaps, type DrillCell } from './drill-matrix.ts';

export type SuggestedDrill = {
  readonly scenario: string;
  readonly places: readonly string[];
  /** Local date. */
  readonly date: string;
  /** The worst state among the places. */
  readonly worst: DrillCell['state'];
};

const QUARTER_DAYS = 91;
/** Places that one drill can hold together *(template)*. */
const PLACES_TOGETHER = 6;
/** The days drills are laid on: Tuesday and Thursday *(template)*. */
const DRILL_WEEKDAYS: ReadonlySet<number> = new Set([2, 4]);

/**
 * A programme for the quarter that begins on `today` (local date): gaps of one scenario are drilled together, the worst first, at most one
 * drill a drill day; those due after the quarter are left out. `busy` are dates that have a drill, or on which nobody can hold one.
 */
export function suggestProgramme(
  cells: readonly DrillCell[],
  today: string,
  busy: ReadonlySet<string> = new Set(),
): SuggestedDrill[] {
  const until = addDays(today, QUARTER_DAYS);
  const gaps = rankedGaps(cells).filter(({ due, state }) => due <= until || state === 'failed' || state === 'overdue');
  const scenarios = [...new Set(gaps.map(({ scenario }) => scenario))];
  const batches = scenarios.flatMap((code) =>
    chunks(
      gaps.filter(({ scenario }) => scenario === code),
      PLACES_TOGETHER,
    ),
  );
  const days = freeDays(today, until, busy);
  return batches
    .toSorted((a, b) => urgency(a) - urgency(b) || b.length - a.length)
    .slice(0, days.length)
    .flatMap((batch, index) => {
      const [first] = batch;
      const date = days[index];
      if (first === undefined || date === undefined) return [];
      return [{ scenario: first.scenario, places: batch.map(({ place }) => place), date, worst: first.state }];
    });
}

const urgency = ([worst]: readonly DrillCell[]): number =>
  worst === undefined ? Number.POSITIVE_INFINITY : DRILL_CELL_STATES.indexOf(worst.state);

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function freeDays(from: string, until: string, busy: ReadonlySet<string>): string[] {
  const days: string[] = [];
  for (let date = addDays(from, 1); date <= until; date = addDays(date, 1))
    if (DRILL_WEEKDAYS.has(weekdayOf(date)) && !busy.has(date)) days.push(date);
  return days;
}
