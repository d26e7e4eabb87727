import { utcToZoned } from '../../kernel/zone-time.ts';

/** Minutes from local midnight; `closes` over 1,440 runs into the next day. Weekday 1 is Monday. */
export type WeeklySpan = { readonly weekday: number; readonly opens: number; readonly closes: number };
/** Replaces the weekly hours of one local date (`YYYY-MM-DD`); closed when `opens` is null. */
export type DatedException = { readonly date: string; readonly opens: number | null; readonly closes: number | null };

const DAY_MINUTES = 1440;

/** A local date with the minute of the day, worked out once for many places. */
export type LocalMoment = { readonly y: number; readonly m: number; readonly d: number; readonly minute: number };

/** The wall clock at `at` (UTC ms) in `zone` (IANA). @throws AppError ZONE_INVALID */
export function localMoment(at: number, zone: string): LocalMoment {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  return { y, m, d, minute: h * 60 + mi };
}

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
  return isOpenAtLocal(weekly, exceptions, localMoment(at, zone));
}

/** The same for a moment already worked out. */
export function isOpenAtLocal(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  { y, m, d, minute }: LocalMoment,
): boolean {
  return [0, 1].some((daysBack) => {
    const date = new Date(Date.UTC(y, m - 1, d - daysBack));
    const within = minute + daysBack * DAY_MINUTES;
    return hoursOn(weekly, exceptions, date.toISOString().slice(0, 10)).some(
      ({ opens, closes }) => within >= opens && within < closes,
    );
  });
}

/**
 * The hours of one local date (`YYYY-MM-DD`), those that began the day before left out; none when it is closed. A dated exception
 * replaces the weekly hours.
 */
export function hoursOn(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  date: string,
): { opens: number; closes: number }[] {
  const exception = exceptions.find((candidate) => candidate.date === date);
  if (exception)
    return exception.opens === null || exception.closes === null
      ? []
      : [{ opens: exception.opens, closes: exception.closes }];
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekly.filter((span) => span.weekday === (day === 0 ? 7 : day));
}
