import type { WallTime } from '../../kernel/zone-time.ts';
import { utcToZoned, zonedToUtc } from '../../kernel/zone-time.ts';
import type { ClockRule, DueRule } from './clock-rule.ts';

const MINUTE_MS = 60_000;

/** What the clocks of an incident count from. All instants UTC ms. */
export type ClockFacts = {
  readonly eventAt: number;
  readonly discoveredAt: number;
  readonly receivedAt: number;
  /** When it was closed; null while it is open. */
  readonly closedAt: number | null;
  /** Every grade it had, in order of `at`; the first grade counts as held from the beginning. */
  readonly grades: readonly { readonly grade: string | null; readonly at: number }[];
};

/** Evidence that somebody was told: who, when (UTC ms), by which medium. */
export type ClockStop = {
  readonly told: string;
  readonly at: number;
  readonly medium: string;
};

export const CLOCK_STATES = ['running', 'due-soon', 'overdue', 'timely', 'late', 'withdrawn'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

const OWED: ReadonlySet<ClockState> = new Set(['running', 'due-soon', 'overdue']);
/** Whether somebody still has to be told: only evidence stops such a clock. */
export const isOwed = (state: ClockState): boolean => OWED.has(state);

/** One limit of one rule: a recurring one has many, numbered from 0. */
export type ReportClock = {
  readonly rule: ClockRule;
  readonly turn: number;
  readonly start: number;
  readonly soon: number;
  readonly due: number;
  readonly state: ClockState;
  readonly stop: ClockStop | null;
};

/**
 * The clocks of one rule at `now` (UTC ms): those stopped, and the one that runs. Everything follows from stored instants, so
 * a core that was down, a machine that slept and a clock that was set back change nothing but `now`. `zone` is IANA.
 *
 * A rule counts from its own instant when it applied from the first grade on, else from when the grade became such that it
 * applies. When the grade is taken back before the limit the clock is withdrawn; one that was overdue by then stays owed.
 */
export function clocksOf(
  rule: ClockRule,
  facts: ClockFacts,
  stops: readonly ClockStop[],
  now: number,
  zone: string,
): ReportClock[] {
  const owed = owedFrom(rule, facts);
  const counted = startOf(rule, facts);
  if (owed === null || counted === null) return [];
  const first = owed === 'beginning' ? counted : Math.max(counted, owed);
  // A final report made before an incident was opened again says nothing of its second end.
  const made = stops.filter(({ at }) => rule.start !== 'closing' || at >= first).toSorted((a, b) => a.at - b.at);
  if (!('everyMinutes' in rule.due)) return [clock(rule, facts, 0, first, made.at(0) ?? null, now, zone)];
  const clocks: ReportClock[] = [];
  let start = first;
  for (const stop of made) {
    clocks.push(clock(rule, facts, clocks.length, start, stop, now, zone));
    start = stop.at;
  }
  // A closed incident makes no further progress; what was overdue before it was closed stays owed.
  const next = clock(rule, facts, clocks.length, start, null, now, zone);
  if (facts.closedAt === null || next.due <= facts.closedAt) clocks.push(next);
  return clocks;
}

/** End of the local day of `at` in `zone`: the first instant of the next one (UTC ms). */
export function endOfDay(at: number, zone: string): number {
  const day: WallTime = { ...utcToZoned(at, zone), h: 24, mi: 0, s: 0 };
  return zonedToUtc(day, zone);
}

/** The next instant after `now` at which one of these clocks warns or runs out; Infinity when none does. */
export function nextLimit(clocks: readonly ReportClock[], now: number): number {
  const limits = clocks
    .filter(({ state }) => state === 'running' || state === 'due-soon')
    .flatMap(({ soon, due }) => [soon, due])
    .filter((at) => at > now);
  return Math.min(...limits, Number.POSITIVE_INFINITY);
}

function clock(
  rule: ClockRule,
  facts: ClockFacts,
  turn: number,
  start: number,
  stop: ClockStop | null,
  now: number,
  zone: string,
): ReportClock {
  const due = dueOf(rule.due, start, zone);
  const soon = Math.max(start, due - rule.soonMinutes * MINUTE_MS);
  return { rule, turn, start, soon, due, stop, state: stateOf(rule, facts, { soon, due }, stop, now) };
}

function stateOf(
  rule: ClockRule,
  { grades }: ClockFacts,
  { soon, due }: { soon: number; due: number },
  stop: ClockStop | null,
  now: number,
): ClockState {
  if (stop) return stop.at <= due ? 'timely' : 'late';
  const takenBack = grades.at(-1);
  if (takenBack && !applies(rule, takenBack.grade)) {
    const since = heldSince(rule, grades);
    if (since < due) return 'withdrawn';
  }
  if (now > due) return 'overdue';
  return now >= soon ? 'due-soon' : 'running';
}

/** From when the rule has been owed: from the beginning, from an instant, or not at all. */
function owedFrom(rule: ClockRule, { grades }: ClockFacts): number | 'beginning' | null {
  const graded = grades.filter(({ grade }) => grade !== null);
  const [first] = graded;
  if (first && applies(rule, first.grade)) return 'beginning';
  return graded.find(({ grade }) => applies(rule, grade))?.at ?? null;
}

/** Since when the last grade, to which the rule does not apply, has been held (with others like it before). */
function heldSince(rule: ClockRule, grades: ClockFacts['grades']): number {
  const last = grades.findLastIndex(({ grade }) => applies(rule, grade));
  return grades[last + 1]?.at ?? Number.POSITIVE_INFINITY;
}

function applies(rule: ClockRule, grade: string | null): boolean {
  return grade !== null && rule.grades.includes(grade);
}

function startOf(rule: ClockRule, { eventAt, discoveredAt, receivedAt, closedAt }: ClockFacts): number | null {
  return { event: eventAt, discovery: discoveredAt, receipt: receivedAt, closing: closedAt }[rule.start];
}

function dueOf(due: DueRule, start: number, zone: string): number {
  if ('sameDay' in due) return endOfDay(start, zone);
  return start + ('minutes' in due ? due.minutes : due.everyMinutes) * MINUTE_MS;
}
