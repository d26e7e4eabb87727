import { addDays, dayAndHour, hourOf } from '../local-day.ts';

/** From the hour of an instant (UTC ms) to the end of the event, at least a day; `zone` is IANA. */
export function defaultPeriod(at: number, closesAt: number | null, zone: string): { from: number; to: number } {
  const { date, hour } = dayAndHour(at, zone);
  const nextDay = hourOf(addDays(date, 1), hour, zone);
  return { from: hourOf(date, hour, zone), to: Math.max(closesAt ?? 0, nextDay) };
}
