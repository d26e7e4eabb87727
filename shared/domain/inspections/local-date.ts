import { utcToZoned, zonedToUtc } from '../../kernel/zone-time.ts';

/** Calendar dates are `YYYY-MM-DD` of some zone; they compare as text. Arithmetic on them knows no zone and no clock change. */
const DAY_MS = 86_400_000;

/** The local date of an instant (UTC ms) in `zone` (IANA). @throws AppError ZONE_INVALID */
export function dateAt(at: number, zone: string): string {
  const { y, m, d } = utcToZoned(at, zone);
  return textOf(Date.UTC(y, m - 1, d));
}

/** The instant (UTC ms) at which a local date begins in `zone`: its midnight, or what stands for it where a clock change skips it. */
export function startOfDate(date: string, zone: string): number {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return zonedToUtc({ y, m, d, h: 0, mi: 0 }, zone);
}

export function addDays(date: string, days: number): string {
  return textOf(utcOf(date) + days * DAY_MS);
}

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** 1 is Monday. */
export function weekdayOf(date: string): number {
  return ((new Date(utcOf(date)).getUTCDay() + 6) % 7) + 1;
}

/** The last date of the month that lies `months` after the month of `date`. */
export function endOfMonth(date: string, months = 0): string {
  const at = new Date(utcOf(date));
  return textOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0));
}

export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);

function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function textOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}
