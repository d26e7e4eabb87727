import type { DrillCell, DrillSummary } from '../../../shared/contract/drills/drill.ts';
import { dateAt } from '../../../shared/domain/inspections/local-date.ts';

export type SuggestedEntry = { readonly scenario: string; readonly places: readonly string[]; readonly date: string };
export type CalendarEntry = {
  readonly key: string;
  /** Local date. */
  readonly date: string;
  readonly title: string;
  readonly places: number;
  /** The drill it is; null for one that is only suggested. */
  readonly drill: DrillSummary | null;
};
export type CalendarMonth = {
  readonly month: string;
  readonly entries: readonly CalendarEntry[];
  readonly due: number;
};

/** Months before the present one that are shown, and all that are. */
const BACK = 5;
const MONTHS = 12;

/** A year of the programme: what was held, is planned and is suggested in each month, and how many cells fall due in it. */
export function calendarMonths(
  drills: readonly DrillSummary[],
  suggested: readonly SuggestedEntry[],
  cells: readonly DrillCell[],
  {
    today,
    zone,
    nameOf,
    titleOf,
  }: {
    today: string;
    zone: string;
    nameOf: (scenario: string) => string;
    titleOf: (drill: DrillSummary) => string;
  },
): CalendarMonth[] {
  const entries = [
    ...drills.flatMap((drill): CalendarEntry[] => {
      const at = drill.startedAt ?? drill.plannedAt;
      if (at === null || drill.stage === 'cancelled') return [];
      return [{ key: drill.id, date: dateAt(at, zone), title: titleOf(drill), places: drill.places.length, drill }];
    }),
    ...suggested.map(({ scenario, places, date }): CalendarEntry => ({
      key: `${scenario} ${date}`,
      date,
      title: nameOf(scenario),
      places: places.length,
      drill: null,
    })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return monthsFrom(today).map((month) => ({
    month,
    entries: entries.filter(({ date }) => date.startsWith(month)),
    due: cells.filter(({ due, state }) => due.startsWith(month) && state !== 'never').length,
  }));
}

function monthsFrom(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = new Date(Date.UTC(year, month - 1 - BACK + index, 1));
    return at.toISOString().slice(0, 7);
  });
}
