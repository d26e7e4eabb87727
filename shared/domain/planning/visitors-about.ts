/** A session at a venue with the visitors expected; instants in UTC ms. */
export type Session = { readonly startsAt: number; readonly endsAt: number; readonly visitors: number };

const HOUR_MS = 3_600_000;
/** Visitors of a session are about from an hour before it to two hours after it *(template)*. */
export const BEFORE_MS = HOUR_MS;
export const AFTER_MS = 2 * HOUR_MS;
/** Visitors of the day who are in no session are about by day, a third of them at any hour *(template)*. */
const DAY_HOURS = { from: 9, to: 21 };
const SHARE = 1 / 3;

/**
 * Visitors about in an hour that starts at `at` (UTC ms) and is hour `local` (0–23) of the local day: those of the sessions near it,
 * and by day a share of the day's others. `daily`: expected on the date; `sessions`: all of the date and the nights beside it.
 */
export function visitorsAbout(
  at: number,
  local: number,
  daily: number,
  sessions: readonly Session[],
  dayFrom: number,
  dayTo: number,
): number {
  const near = sessions
    .filter(({ startsAt, endsAt }) => at + HOUR_MS > startsAt - BEFORE_MS && at < endsAt + AFTER_MS)
    .reduce((sum, { visitors }) => sum + visitors, 0);
  const inSessions = sessions
    .filter(({ startsAt }) => startsAt >= dayFrom && startsAt < dayTo)
    .reduce((sum, { visitors }) => sum + visitors, 0);
  const others = Math.max(0, daily - inSessions);
  return near + (local >= DAY_HOURS.from && local < DAY_HOURS.to ? Math.round(others * SHARE) : 0);
}
