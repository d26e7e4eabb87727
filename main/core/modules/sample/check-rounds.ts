import type { SampleCell } from './required-cells.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { fraction, wholeBetween } from './seeded.ts';

/** How long evidence of the cell stays fresh, in ms; null when it does not age. */
export function freshMs({ item }: SampleCell): number | null {
  return item.freshHours === null ? null : item.freshHours * HOUR_MS;
}

/**
 * Days between two checks of the same cell: at least six hours less than evidence lasts, so that a sample loaded now
 * still shows a sensible picture a few hours later.
 */
export function roundDays(freshHours: number): number {
  const latest = Math.floor((freshHours - 6) / 24);
  if (latest <= 3) return Math.max(1, latest);
  return latest <= 7 ? latest : Math.floor(latest * 0.86);
}

/** Minute of the day at which the cell is checked: morning patrol for daily items, office hours for the others. */
function checkMinute({ key, place, item }: SampleCell): number {
  if (item.cadence === 'daily') return 490 + wholeBetween(`patrol ${place.code} ${item.ownerPost}`, 0, 45);
  return 545 + wholeBetween(`check ${key}`, 0, 460);
}

/** A last check lies at most this many local days back, so that it falls after set-up. */
const OLDEST_DAYS = 30;

/** The last regular check at or before `before` (UTC ms). */
export function lastRound(cell: SampleCell, calendar: SampleCalendar, before: number): number {
  const step = cell.item.freshHours === null ? 1 : roundDays(cell.item.freshHours);
  const minute = checkMinute(cell);
  let days = wholeBetween(`phase ${cell.key}`, 0, Math.min(step - 1, OLDEST_DAYS));
  while (calendar.daysAgo(days, minute) > before) days += 1;
  return calendar.daysAgo(days, minute);
}

/** The last check of a cell whose evidence ran out between 1.5 and 25.5 hours before `now`, or `missedDays` earlier. */
export function expiredRound(cell: SampleCell, calendar: SampleCalendar, fresh: number, missedDays: number): number {
  const latest = calendar.now - fresh - 1.5 * HOUR_MS;
  const minute = checkMinute(cell);
  let days = Math.floor(fresh / DAY_MS);
  while (calendar.daysAgo(days, minute) > latest) days += 1;
  return calendar.daysAgo(days + missedDays, minute);
}

/** A last check whose evidence runs out between 40 minutes and 5.4 hours after `now`. */
export function expiringRound(cell: SampleCell, calendar: SampleCalendar, fresh: number): number {
  const left = wholeBetween(`left ${cell.key}`, 40, 324);
  return Math.floor((calendar.now - fresh) / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
}

/**
 * When the cell was first ready: a good part at the first survey, the rest spread over the weeks since. What is critical was
 * ready before it was due, else it would have been red.
 */
export function firstReady(cell: SampleCell, calendar: SampleCalendar): number {
  const early = fraction(`early ${cell.key}`) < 0.48;
  const { critical, dueOffsetDays } = cell.item;
  const latest = critical ? Math.max(1, -dueOffsetDays - 11) : 1;
  const days = early ? wholeBetween(`survey ${cell.key}`, 31, 33) : wholeBetween(`first ${cell.key}`, latest, 30);
  return calendar.daysAgo(days, checkMinute(cell));
}

/** Share of regular checks that nobody made. */
const MISSED = 0.05;

/** The checks from `first` to `last` (UTC ms), oldest first, some missed; `last` is always one of them. */
export function roundsBetween(cell: SampleCell, first: number, last: number): number[] {
  if (cell.item.freshHours === null) return [last];
  const step = roundDays(cell.item.freshHours) * DAY_MS;
  const rounds = [last];
  for (let at = last - step; at >= first; at -= step) {
    if (fraction(`missed ${rounds.length} ${(last - at) / DAY_MS} ${cell.key}`) >= MISSED) rounds.unshift(at);
  }
  return rounds;
}

/** Some earlier working moment, from `min` to `max` local days before the day of `now`. */
export function someDay(cell: SampleCell, calendar: SampleCalendar, min: number, max: number): number {
  return calendar.daysAgo(wholeBetween(`day ${cell.key}`, min, max), checkMinute(cell));
}
