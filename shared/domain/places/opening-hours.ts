import { utcToZoned } from '../../kernel/zone-time.ts';

/** Minutes from local midnight; `closes` over 1,440 runs into the next day. Weekday 1 is Monday. */
export type WeeklySpan = { readonly weekday: number; readonly opens: number; readonly closes: number };
/** Replaces the weekly hours of one local date (`YYYY-MM-DD`); closed when `opens` is null. */
export type DatedException = { readonly date: string; readonly opens: number | null; readonly closes: number | null };

const DAY_MINUTES = 1440;

/**
 * Whether a place is open at `at` (UTC ms) in `zone` (IANA). The closing minute itself is closed. A dated exception
 * replaces that date's weekly hours, also those that would have run past its midnight.
 * @throws AppError ZONE_INVALID
 */
export function isOpenAt(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  at: number,
  zone: string,
): boolean {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  const minute = h * 60 + mi;
  return [0, 1].some((daysBack) => {
    const date = new Date(Date.UTC(y, m - 1, d - daysBack));
    const within = minute + daysBack * DAY_MINUTES;
    return spansOn(weekly, exceptions, date).some(({ opens, closes }) => within >= opens && within < closes);
  });
}

function spansOn(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  date: Date,
): { opens: number; closes: number }[] {
  const text = date.toISOString().slice(0, 10);
  const exception = exceptions.find((candidate) => candidate.date === text);
  if (exception)
    return exception.opens === null || exception.closes === null
      ? []
      : [{ opens: exception.opens, closes: exception.closes }];
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  return weekly.filter((span) => span.weekday === weekday);
}
