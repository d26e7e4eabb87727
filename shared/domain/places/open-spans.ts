import { zonedToUtc, utcToZoned } from '../../kernel/zone-time.ts';
import { unionSpans, clipSpans, type Span } from '../staff/spans.ts';
import type { DatedException, WeeklySpan } from './opening-hours.ts';

/**
 * When a place is open within `window` (UTC ms), as spans in order. The same rule as `isOpenAt`: a dated exception replaces that
 * date's weekly hours, also those that would have run past its midnight. On a day the clock changes a span is as long as
 * it is between its two readings of the clock.
 * @throws AppError ZONE_INVALID
 */
export function openSpans(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  window: Span,
  zone: string,
): Span[] {
  const byDate = new Map(exceptions.map((exception) => [exception.date, exception]));
  const spans: Span[] = [];
  for (const day of localDays(window, zone, 2)) {
    const exception = byDate.get(day.date);
    const hours = exception
      ? exception.opens === null || exception.closes === null
        ? []
        : [{ opens: exception.opens, closes: exception.closes }]
      : weekly.filter(({ weekday }) => weekday === day.weekday);
    for (const { opens, closes } of hours) spans.push({ from: day.at(opens), to: day.at(closes) });
  }
  return clipSpans(unionSpans(spans), window);
}

/** A local date with its instants. */
export type LocalDay = {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** UTC ms of a minute from this day's local midnight; over 1,440 is on the next day's clock. */
  readonly at: (minute: number) => number;
};

/** Local dates of `zone` that `window` (UTC ms) touches, and `before` more days ahead of them. @throws AppError ZONE_INVALID */
export function localDays(window: Span, zone: string, before = 0): LocalDay[] {
  const first = utcToZoned(window.from, zone);
  const days: LocalDay[] = [];
  for (let step = -before; ; step += 1) {
    const day = localDay(new Date(Date.UTC(first.y, first.m - 1, first.d + step)), zone);
    if (step > 0 && day.at(0) >= window.to) return days;
    days.push(day);
  }
}

/** The day of a date such as `2026-09-11`. @throws AppError ZONE_INVALID */
export function localDayOf(date: string, zone: string): LocalDay {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return localDay(new Date(Date.UTC(y, m - 1, d)), zone);
}

/** The local date, `YYYY-MM-DD`, of an instant (UTC ms). @throws AppError ZONE_INVALID */
export function localDateAt(at: number, zone: string): string {
  const { y, m, d } = utcToZoned(at, zone);
  return new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
}

/** The date so many days after another. */
export function datePlus(date: string, days: number): string {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

function localDay(date: Date, zone: string): LocalDay {
  return {
    date: date.toISOString().slice(0, 10),
    weekday: date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    at: (minute) => {
      const on = new Date(date.getTime() + Math.floor(minute / 1440) * 86_400_000);
      const rest = ((minute % 1440) + 1440) % 1440;
      return zonedToUtc(
        {
          y: on.getUTCFullYear(),
          m: on.getUTCMonth() + 1,
          d: on.getUTCDate(),
          h: Math.floor(rest / 60),
          mi: rest % 60,
        },
        zone,
      );
    },
  };
}
