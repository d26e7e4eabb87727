/** `done`: nothing is left. `never`: at this rate nothing gets closed. `unknown`: the log is too short to tell a rate. */
export const OUTLOOKS = ['never', 'on-pace', 'unknown', 'done'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

export type Pace = {
  readonly required: number;
  readonly ready: number;
  readonly remaining: number;
  /** Items newly ready per day, less those that stopped being ready; negative when it gets worse. */
  readonly perDay: number;
  readonly outlook: Outlook;
  /** When everything is ready at this rate (UTC ms); null unless `on-pace`. */
  readonly readyAt: number | null;
};

const DAY_MS = 86_400_000;
/** A rate from less than a day says more about the hour of the day than about the pace. */
const SHORTEST_MS = DAY_MS;

/**
 * At the rate between two instants, when will all be ready? `ready` now of `required`, `readyBefore` at `since`; instants in UTC
 * ms. The rate is net: an item whose evidence went stale takes away what another gained.
 */
export function paceOf(
  { required, ready, readyBefore }: { required: number; ready: number; readyBefore: number },
  since: number,
  now: number,
): Pace {
  const remaining = required - ready;
  const known = now - since >= SHORTEST_MS;
  const perDay = known ? ((ready - readyBefore) * DAY_MS) / (now - since) : 0;
  const outlook = outlookOf(remaining, known, perDay);
  const readyAt = outlook === 'on-pace' ? now + Math.ceil((remaining / perDay) * DAY_MS) : null;
  return { required, ready, remaining, perDay, outlook, readyAt };
}

function outlookOf(remaining: number, known: boolean, perDay: number): Outlook {
  if (remaining <= 0) return 'done';
  if (!known) return 'unknown';
  return perDay > 0 ? 'on-pace' : 'never';
}

/** Never first, the most left before the least; then the latest date; then what is unknown or done. */
export function compareSlowestFirst(one: Pace, other: Pace): number {
  return (
    OUTLOOKS.indexOf(one.outlook) - OUTLOOKS.indexOf(other.outlook) ||
    (other.readyAt ?? 0) - (one.readyAt ?? 0) ||
    other.remaining - one.remaining
  );
}
