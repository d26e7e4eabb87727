import { utcToZoned, zonedToUtc } from '../../../shared/kernel/zone-time.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const DAY_MS = 86_400_000;

/** Date (`2026-09-11`) and hour (0–23) of an instant (UTC ms) on the wall clock of an IANA zone. */
export function dayAndHour(at: number, zone: string): { readonly date: string; readonly hour: number } {
  const { y, m, d, h } = utcToZoned(at, zone);
  return { date: `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`, hour: h };
}

/** UTC ms of the start of an hour of a local date (`2026-09-11`) in an IANA zone. */
export function hourOf(date: string, hour: number, zone: string): number {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return zonedToUtc({ y, m, d, h: hour, mi: 0 }, zone);
}

/** The date `days` after a local date, both `2026-09-11`; calendar arithmetic, whatever clocks do that night. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Every date from `first` to `last`, both included and `2026-09-11`, at most `limit`. */
export function datesBetween(first: string, last: string, limit: number): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last && dates.length < limit; date = addDays(date, 1)) dates.push(date);
  return dates;
}
