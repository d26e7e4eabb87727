const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type DurationParts = { readonly days: number; readonly hours: number; readonly minutes: number };

/** Whole days, hours and minutes of a duration in milliseconds; the sign is dropped. */
export function durationParts(ms: number): DurationParts {
  const size = Math.abs(ms);
  return {
    days: Math.floor(size / DAY),
    hours: Math.floor((size % DAY) / HOUR),
    minutes: Math.floor((size % HOUR) / MINUTE),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `04:17`: hours and minutes below one day, as a clock that runs down shows them. */
export const clockText = ({ hours, minutes }: Pick<DurationParts, 'hours' | 'minutes'>): string =>
  `${two(hours)}:${two(minutes)}`;

/** The largest unit only, for ages and deadlines read at a glance. `ms` is a duration, the sign is dropped. */
export function coarse(ms: number): { readonly unit: 'day' | 'hour' | 'minute' | 'now'; readonly count: number } {
  const { days, hours, minutes } = durationParts(ms);
  if (days > 0) return { unit: 'day', count: days };
  if (hours > 0) return { unit: 'hour', count: hours };
  return minutes > 0 ? { unit: 'minute', count: minutes } : { unit: 'now', count: 0 };
}
