import { zonedToUtc } from '../../kernel/zone-time.ts';
import { addDays, dateAt, daysBetween, weekdayOf } from '../inspections/local-date.ts';

export const TASK_CADENCES = ['daily', 'weekly'] as const;
export type TaskCadence = (typeof TASK_CADENCES)[number];

/** A task that comes again: every day, or every week on one weekday, due at a time of the local day. */
export type Recurrence = {
  readonly cadence: TaskCadence;
  /** 1 is Monday; only weekly ones have it. */
  readonly weekday: number | null;
  /** Minutes from local midnight at which it is due. */
  readonly minute: number;
  /** How many minutes before that it appears. */
  readonly leadMinutes: number;
  /** First local date `YYYY-MM-DD` it may fall on. */
  readonly startsOn: string;
};

export type Occurrence = {
  readonly date: string;
  /** UTC ms. */
  readonly dueAt: number;
  /** UTC ms at which it appears. */
  readonly madeAt: number;
};

const MINUTE_MS = 60_000;

/** The occurrence on a local date; `zone` is IANA. A time skipped by a clock change moves forward, one that comes twice means the first. */
export function occurrenceOn({ minute, leadMinutes }: Recurrence, date: string, zone: string): Occurrence {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  const dueAt = zonedToUtc({ y, m, d, h: Math.floor(minute / 60), mi: minute % 60 }, zone);
  return { date, dueAt, madeAt: dueAt - leadMinutes * MINUTE_MS };
}

/** The first occurrence after a local date, or from the start on when `last` is null. */
export function nextOccurrence(rule: Recurrence, last: string | null, zone: string): Occurrence {
  const from = last === null || last < rule.startsOn ? rule.startsOn : addDays(last, 1);
  const wait = rule.cadence === 'daily' || rule.weekday === null ? 0 : (rule.weekday - weekdayOf(from) + 7) % 7;
  return occurrenceOn(rule, addDays(from, wait), zone);
}

/** The first occurrence that is due after `now` (UTC ms): what a rule made now begins with. */
export function firstOccurrence(rule: Recurrence, now: number, zone: string): Occurrence {
  const today = dateAt(now, zone);
  const next = nextOccurrence(rule, addDays(today, -1), zone);
  return next.dueAt > now ? next : nextOccurrence(rule, next.date, zone);
}

export type Making = {
  /** The newest occurrence whose moment has come and that is not there yet; null when there is none. */
  readonly occurrence: Occurrence | null;
  /** Earlier ones that nobody could see, because no core ran: one task now answers for all of them. */
  readonly missed: number;
  /** When the one after it appears (UTC ms). */
  readonly nextAt: number;
};

/** What is to be made at `now` (UTC ms) of a rule whose last occurrence fell on `last` (null: none yet). `zone` is IANA. */
export function occurrenceToMake(rule: Recurrence, last: string | null, now: number, zone: string): Making {
  const first = nextOccurrence(rule, last, zone);
  if (first.madeAt > now) return { occurrence: null, missed: 0, nextAt: first.madeAt };
  const every = rule.cadence === 'daily' ? 1 : 7;
  // So many whole steps fit in between; a clock change shifts the guess by one at most.
  const guess = Math.max(
    0,
    Math.floor(daysBetween(first.date, dateAt(now + rule.leadMinutes * MINUTE_MS, zone)) / every),
  );
  let steps = guess;
  let occurrence = occurrenceOn(rule, addDays(first.date, steps * every), zone);
  while (occurrence.madeAt > now) {
    steps -= 1;
    occurrence = occurrenceOn(rule, addDays(first.date, steps * every), zone);
  }
  return { occurrence, missed: steps, nextAt: nextOccurrence(rule, occurrence.date, zone).madeAt };
}
