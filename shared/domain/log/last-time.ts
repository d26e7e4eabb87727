import { utcToZoned, zonedToUtc, zoneOffset } from '../../kernel/zone-time.ts';

const HOUR_MS = 3_600_000;
/** A day may lack a time because the clocks went forward; two in a row never do. */
const DAYS_BACK = 3;

export type TimeOfDay = { readonly h: number; readonly mi: number };
export type LocalDay = { readonly y: number; readonly m: number; readonly d: number };

/**
 * The last instant (UTC ms) at or before `now` (UTC ms) at which the clocks of `zone` (IANA) showed this time of day; where they
 * showed it twice, the second of both if it has passed. Null for a time no clock shows.
 */
export function lastTimeOfDay({ h, mi }: TimeOfDay, now: number, zone: string): number | null {
  if (h > 23 || mi > 59) return null;
  const { y, m, d } = utcToZoned(now, zone);
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const shown = instantsOf({ y, m, d: d - back }, { h, mi }, zone).filter((at) => at <= now);
    if (shown.length > 0) return Math.max(...shown);
  }
  return null;
}

/** The instant (UTC ms) of a day and time in `zone`, the first where there are two; null for a day or time that does not exist. */
export function instantOf(day: LocalDay, { h, mi }: TimeOfDay, zone: string): number | null {
  const real = new Date(Date.UTC(day.y, day.m - 1, day.d));
  if (real.getUTCMonth() !== day.m - 1 || real.getUTCDate() !== day.d || h > 23 || mi > 59) return null;
  return zonedToUtc({ ...day, h, mi }, zone);
}

/** Every instant at which the clocks showed this time on that day: none, one, or two where they were put back. */
function instantsOf(day: LocalDay, { h, mi }: TimeOfDay, zone: string): number[] {
  const first = zonedToUtc({ ...day, h, mi }, zone);
  const naive = first + zoneOffset(first, zone);
  const again = naive - zoneOffset(first + 3 * HOUR_MS, zone);
  return [...new Set([first, again])].filter((at) => {
    const wall = utcToZoned(at, zone);
    return wall.h === h && wall.mi === mi;
  });
}
