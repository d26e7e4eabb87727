import type { OpeningSpan } from '../../../../shared/contract/places.ts';

const DAY = 1440;
const two = (value: number): string => String(value).padStart(2, '0');

/** `09:30` for minutes from midnight; minutes past 24 hours are shown as the next day's clock. */
export const clockText = (minutes: number): string => `${two(Math.floor((minutes % DAY) / 60))}:${two(minutes % 60)}`;

/** Minutes from midnight of `9:30`, `09:30` or `0930`; null when it is no time of day. `24:00` is the end of the day. */
export function clockMinutes(text: string): number | null {
  const match = /^\s*(\d{1,2})[:：]?(\d{2})\s*$/.exec(text);
  if (match === null) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return hours * 60 + minutes;
}

/**
 * Opening and closing minutes of what a person typed; a closing time at or before the opening time runs into the next
 * day. Null when either is no time of day or the place would open at 24:00.
 */
export function spanOf(opens: string, closes: string): { opens: number; closes: number } | null {
  const from = clockMinutes(opens);
  const until = clockMinutes(closes);
  if (from === null || until === null || from >= DAY) return null;
  return { opens: from, closes: until <= from ? until + DAY : until };
}

/** True when the span runs past midnight. */
export const acrossMidnight = (span: { readonly closes: number }): boolean => span.closes > DAY;

/** Spans of one weekday (1 Monday … 7 Sunday), earliest first. */
export const spansOn = (hours: readonly OpeningSpan[], weekday: number): OpeningSpan[] =>
  hours.filter((span) => span.weekday === weekday).toSorted((a, b) => a.opens - b.opens);

/** True when two spans of one day overlap, the first of them perhaps running past midnight. */
export function overlapping(spans: readonly { readonly opens: number; readonly closes: number }[]): boolean {
  const ordered = spans.toSorted((a, b) => a.opens - b.opens);
  return ordered.some((span, index) => {
    const next = ordered[index + 1];
    return next !== undefined && next.opens < span.closes;
  });
}
