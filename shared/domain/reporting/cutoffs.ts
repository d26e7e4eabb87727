import { localDateAt, localDayOf, datePlus } from '../places/open-spans.ts';

/** A time of day by which to report, in minutes from local midnight (up to 1,440); valid on dates from `since` up to, not including, `until`. */
export type Cutoff = { readonly minute: number; readonly since: string; readonly until: string | null };

/** When reports are asked for. Dates are local dates, `YYYY-MM-DD`, of the event's zone. */
export type ReportingTimes = {
  readonly cutoffs: readonly Cutoff[];
  /** A report for a cut-off is taken from so many minutes before it. */
  readonly leadMinutes: number;
  readonly startsOn: string;
  /** Operational periods in which it is asked for, dates inclusive; null: on every day. */
  readonly periods: readonly { readonly startsOn: string; readonly endsOn: string }[] | null;
};

/** One cut-off on one date. `dueAt`, `opensAt`: UTC ms. */
export type Slot = {
  readonly date: string;
  readonly minute: number;
  readonly opensAt: number;
  readonly dueAt: number;
};

const MINUTE_MS = 60_000;
/** A cut-off at 24:00 is one of the day before; openings lie at most a day ahead of their cut-off. */
const REACH_DAYS = 2;
/** How far ahead and back the next or last cut-off is looked for, days: longer than any pause between two periods that matters. */
const FARTHEST_DAYS = 60;

/** Whether reports are asked for on a date. */
export function isAskedOn({ startsOn, periods }: ReportingTimes, date: string): boolean {
  return date >= startsOn && (periods === null || periods.some((one) => date >= one.startsOn && date <= one.endsOn));
}

/**
 * Cut-offs of one date in order. A report is taken from `leadMinutes` before its cut-off, but not before the cut-off before has
 * passed: so at any instant at most one is open. *(product rule)*
 * @throws AppError ZONE_INVALID
 */
export function slotsOn(times: ReportingTimes, date: string, zone: string): Slot[] {
  if (!isAskedOn(times, date)) return [];
  const day = localDayOf(date, zone);
  const slots: Slot[] = [];
  let passed = lastBefore(times, date, zone);
  for (const minute of minutesOn(times, date)) {
    const dueAt = day.at(minute);
    // Two readings of a clock that skips an hour may be one instant: then the first of them stands for both.
    if (dueAt <= passed) continue;
    slots.push({ date, minute, dueAt, opensAt: Math.max(dueAt - times.leadMinutes * MINUTE_MS, passed + 1) });
    passed = dueAt;
  }
  return slots;
}

/** Cut-offs due from `from` (inclusive) to `to` (exclusive), UTC ms, in order. @throws AppError ZONE_INVALID */
export function slotsBetween(times: ReportingTimes, from: number, to: number, zone: string): Slot[] {
  const found: Slot[] = [];
  if (!(to > from)) return found;
  const last = datePlus(localDateAt(to, zone), 1);
  for (let date = datePlus(localDateAt(from, zone), -REACH_DAYS); date <= last; date = datePlus(date, 1))
    found.push(...slotsOn(times, date, zone).filter(({ dueAt }) => dueAt >= from && dueAt < to));
  return found.toSorted((a, b) => a.dueAt - b.dueAt);
}

/** The cut-off whose reports are taken at `now` (UTC ms), or were last: the one that opened last. Null before the first. */
export function currentSlot(times: ReportingTimes, now: number, zone: string): Slot | null {
  const today = localDateAt(now, zone);
  for (let back = -REACH_DAYS; back < FARTHEST_DAYS; back += 1) {
    const open = slotsOn(times, datePlus(today, -back), zone).findLast(({ opensAt }) => opensAt <= now);
    if (open) return open;
  }
  return null;
}

/** The next cut-off still to come after `now` (UTC ms). */
export function nextSlot(times: ReportingTimes, now: number, zone: string): Slot | null {
  return ahead(times, now, zone, ({ dueAt }) => dueAt > now);
}

/** The next instant after `now` (UTC ms) at which reports begin to be taken or a cut-off passes; Infinity when none is in sight. */
export function nextTurnAt(times: ReportingTimes, now: number, zone: string): number {
  const slot = ahead(times, now, zone, ({ dueAt }) => dueAt >= now);
  if (!slot) return Number.POSITIVE_INFINITY;
  // Whoever has not reported by the cut-off is late from the ms after it.
  return slot.opensAt > now ? slot.opensAt : slot.dueAt + 1;
}

function ahead(times: ReportingTimes, now: number, zone: string, wanted: (slot: Slot) => boolean): Slot | null {
  const today = localDateAt(now, zone);
  const first = times.startsOn > today ? times.startsOn : today;
  for (let step = -1; step < FARTHEST_DAYS; step += 1) {
    const slot = slotsOn(times, datePlus(first, step), zone).find(wanted);
    if (slot) return slot;
  }
  return null;
}

/** The last cut-off of the day before (UTC ms), when there is one. */
function lastBefore(times: ReportingTimes, date: string, zone: string): number {
  const before = datePlus(date, -1);
  const minute = isAskedOn(times, before) ? minutesOn(times, before).at(-1) : undefined;
  return minute === undefined ? Number.NEGATIVE_INFINITY : localDayOf(before, zone).at(minute);
}

function minutesOn({ cutoffs }: ReportingTimes, date: string): number[] {
  const valid = cutoffs.filter(({ since, until }) => since <= date && (until === null || date < until));
  return [...new Set(valid.map(({ minute }) => minute))].toSorted((a, b) => a - b);
}

/** `08:30` of minutes from midnight, and back. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function minuteOf(clock: string): number {
  const [h = 0, mi = 0] = clock.split(':').map(Number);
  return h * 60 + mi;
}
