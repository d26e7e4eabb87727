import { addDays, daysBetween } from '../inspections/local-date.ts';
import type { DrillResult } from './drill.ts';

/** Scenario × place: how it stands with the drills of it. Worst first. */
export const DRILL_CELL_STATES = ['failed', 'overdue', 'never', 'soon', 'done'] as const;
export type DrillCellState = (typeof DRILL_CELL_STATES)[number];

export type DrilledScenario = {
  readonly code: string;
  readonly placeTypes: readonly string[];
  /** Days after which it is due again. */
  readonly everyDays: number;
};
export type DrilledPlace = { readonly code: string; readonly type: string };
/** A drill that was held; `date` is the local date of the event's zone. */
export type HeldDrill = {
  readonly scenario: string;
  readonly place: string;
  readonly date: string;
  readonly result: DrillResult;
};

export type DrillCell = {
  readonly scenario: string;
  readonly place: string;
  readonly last: { readonly date: string; readonly result: DrillResult } | null;
  /** Local date by which it is due (again). */
  readonly due: string;
  readonly state: DrillCellState;
};

/** Days before the due date from which a drill is shown as due soon. */
const SOON_DAYS = 30;
/** A drill that did not go well is held again within this many days *(product rule)*. */
const AGAIN_DAYS: Readonly<Record<Exclude<DrillResult, 'passed'>, number>> = { partly: 30, failed: 14 };

/**
 * Every scenario at every place of its types, in the order given. What has never been drilled is due by `opensOn`, the local date of
 * opening, or today when that has passed. A result counts by its date; of one date the worse counts.
 */
export function drillCells(
  scenarios: readonly DrilledScenario[],
  places: readonly DrilledPlace[],
  held: readonly HeldDrill[],
  { today, opensOn }: { readonly today: string; readonly opensOn: string | null },
): DrillCell[] {
  const last = lastOf(held);
  const firstDue = opensOn !== null && opensOn > today ? opensOn : today;
  return scenarios.flatMap((scenario) => {
    const types = new Set(scenario.placeTypes);
    return places
      .filter(({ type }) => types.has(type))
      .map(({ code }) => cellOf(scenario, code, last.get(`${scenario.code}\n${code}`) ?? null, today, firstDue));
  });
}

function cellOf(
  scenario: DrilledScenario,
  place: string,
  last: HeldDrill | null,
  today: string,
  firstDue: string,
): DrillCell {
  const of = { scenario: scenario.code, place };
  if (last === null) return { ...of, last: null, due: firstDue, state: 'never' };
  const days = last.result === 'passed' ? scenario.everyDays : Math.min(scenario.everyDays, AGAIN_DAYS[last.result]);
  const due = addDays(last.date, days);
  const { date, result } = last;
  return { ...of, last: { date, result }, due, state: stateOf(result, due, today) };
}

function stateOf(result: DrillResult, due: string, today: string): DrillCellState {
  if (result === 'failed') return 'failed';
  if (due < today) return 'overdue';
  return daysBetween(today, due) <= SOON_DAYS ? 'soon' : 'done';
}

const BAD_FIRST: readonly DrillResult[] = ['failed', 'partly', 'passed'];

function lastOf(held: readonly HeldDrill[]): Map<string, HeldDrill> {
  const last = new Map<string, HeldDrill>();
  for (const drill of held) {
    const key = `${drill.scenario}\n${drill.place}`;
    const known = last.get(key);
    const worse = known?.date === drill.date && BAD_FIRST.indexOf(drill.result) < BAD_FIRST.indexOf(known.result);
    if (known === undefined || drill.date > known.date || worse) last.set(key, drill);
  }
  return last;
}

/** Gaps: everything but what is done, worst state first, then the longest due. */
export function rankedGaps(cells: readonly DrillCell[]): DrillCell[] {
  const rank = ({ state }: DrillCell): number => DRILL_CELL_STATES.indexOf(state);
  return cells
    .filter(({ state }) => state !== 'done')
    .toSorted((a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
