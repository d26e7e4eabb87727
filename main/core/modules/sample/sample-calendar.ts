import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Calendar of the sample: instants in UTC ms, local readings in the event's zone. */
export type SampleCalendar = {
  readonly now: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** Local date `YYYY-MM-DD`, so many days after (negative: before) the opening date. */
  readonly dateFromOpening: (days: number) => string;
  /** Instant of a local minute of the day, so many local days before the day of `now`. */
  readonly daysAgo: (days: number, minuteOfDay: number) => number;
  /** Minutes from local midnight of an instant. */
  readonly minuteOfDay: (at: number) => number;
};

type Plan = {
  readonly zone: string;
  readonly opensInDays: number;
  readonly opensAt: number;
  readonly lastsDays: number;
};

/**
 * Opening falls on the first `opensAt` (minutes from local midnight) that lies at least `opensInDays` full days after `now`,
 * so a countdown that shows whole days reads exactly `opensInDays`. Throws AppError ZONE_INVALID.
 */
export function sampleCalendar(plan: Plan, now: number): SampleCalendar {
  const { zone } = plan;
  const today = utcToZoned(now, zone);
  const local = (days: number, minuteOfDay: number) =>
    zonedToUtc(
      { ...ymd(Date.UTC(today.y, today.m - 1, today.d + days)), h: Math.floor(minuteOfDay / 60), mi: minuteOfDay % 60 },
      zone,
    );
  const sameDay = local(plan.opensInDays, plan.opensAt);
  const openingDay = plan.opensInDays + (sameDay - now < plan.opensInDays * DAY_MS ? 1 : 0);
  return {
    now,
    opensAt: local(openingDay, plan.opensAt),
    closesAt: local(openingDay + plan.lastsDays, plan.opensAt),
    dateFromOpening: (days) =>
      new Date(Date.UTC(today.y, today.m - 1, today.d + openingDay + days)).toISOString().slice(0, 10),
    daysAgo: (days, minuteOfDay) => local(-days, minuteOfDay),
    minuteOfDay: (at) => {
      const wall = utcToZoned(at, zone);
      return wall.h * 60 + wall.mi;
    },
  };
}

function ymd(utcMidnight: number): { y: number; m: number; d: number } {
  const date = new Date(utcMidnight);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}
