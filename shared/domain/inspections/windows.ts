import { endOfUnit, type Cadence } from './cadence.ts';
import { addDays, earlier, later } from './local-date.ts';

export type CadencePlan = {
  readonly cadence: Cadence;
  /** What it is raised to in `raisedIn`; null when it is never raised. */
  readonly raisedCadence: Cadence | null;
  /** Kinds of operational period in which it is raised. */
  readonly raisedIn: readonly string[];
  /** The first date on which it holds. */
  readonly startsOn: string;
};

export type DatedPeriod = { readonly kind: string; readonly startsOn: string; readonly endsOn: string };

/** The dates within which one patrol is due; `dueOn` is the last of them and names the task. */
export type DueWindow = { readonly from: string; readonly dueOn: string; readonly cadence: Cadence };

/**
 * The windows of a plan that touch the dates `from` to `until`, in order. Each is one calendar day, week, month or quarter; where a
 * period raises the cadence, or ends, the window is cut there, so that every date from the plan's start lies in exactly one.
 * Dates are local ones of the event's zone: a day of 23 hours is a day.
 */
export function dueWindows(
  plan: CadencePlan,
  periods: readonly DatedPeriod[],
  from: string,
  until: string,
): DueWindow[] {
  const raised = plan.raisedCadence === null ? [] : merged(periods.filter(({ kind }) => plan.raisedIn.includes(kind)));
  const windows: DueWindow[] = [];
  let date = plan.startsOn >= from ? plan.startsOn : windowStart(plan, raised, from);
  while (date <= until) {
    const { cadence, lastDate } = stretchAt(plan, raised, date);
    const dueOn = earlier(endOfUnit(cadence, date), lastDate);
    if (dueOn >= from) windows.push({ from: date, dueOn, cadence });
    date = addDays(dueOn, 1);
  }
  return windows;
}

type Span = { readonly startsOn: string; readonly endsOn: string };

const FOREVER = '9999-12-31';

/** The cadence that holds on a date, and the last date it holds without a break. */
function stretchAt(plan: CadencePlan, raised: readonly Span[], date: string): { cadence: Cadence; lastDate: string } {
  const span = raised.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  if (span) return { cadence: plan.raisedCadence ?? plan.cadence, lastDate: span.endsOn };
  const next = raised.find(({ startsOn }) => startsOn > date);
  return { cadence: plan.cadence, lastDate: next ? addDays(next.startsOn, -1) : FOREVER };
}

/** First date of the window that holds `date`: found without walking there from the plan's start. */
function windowStart(plan: CadencePlan, raised: readonly Span[], date: string): string {
  const { cadence } = stretchAt(plan, raised, date);
  const span = raised.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  const before = raised.findLast(({ endsOn }) => endsOn < date);
  const stretch = span ? span.startsOn : before ? addDays(before.endsOn, 1) : plan.startsOn;
  return later(later(startOfUnit(cadence, date), stretch), plan.startsOn);
}

function startOfUnit(cadence: Cadence, date: string): string {
  const end = endOfUnit(cadence, date);
  const longest = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 }[cadence];
  const before = endOfUnit(cadence, addDays(end, -longest));
  return before >= end ? end : addDays(before, 1);
}

/** Periods that overlap or touch count as one stretch: two names for one week do not cut it in two. */
function merged(periods: readonly DatedPeriod[]): Span[] {
  const spans: Span[] = [];
  for (const { startsOn, endsOn } of periods.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (endsOn < startsOn) continue;
    const last = spans.at(-1);
    if (last && startsOn <= addDays(last.endsOn, 1))
      spans[spans.length - 1] = { startsOn: last.startsOn, endsOn: later(last.endsOn, endsOn) };
    else spans.push({ startsOn, endsOn });
  }
  return spans;
}
