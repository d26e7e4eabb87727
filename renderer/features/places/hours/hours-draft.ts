import type { OpeningSpan } from '../../../../shared/contract/places.ts';
import { clockText, overlapping, spanOf } from './hours-text.ts';

/** One span as typed. */
export type SpanDraft = { readonly opens: string; readonly closes: string };
/** Spans of Monday (index 0) to Sunday. */
export type WeekDraft = readonly (readonly SpanDraft[])[];

const closing = (minutes: number): string => (minutes === 1440 ? '24:00' : clockText(minutes));

export const weekDraft = (hours: readonly OpeningSpan[]): WeekDraft =>
  [1, 2, 3, 4, 5, 6, 7].map((day) =>
    hours
      .filter((span) => span.weekday === day)
      .toSorted((a, b) => a.opens - b.opens)
      .map((span) => ({ opens: clockText(span.opens), closes: closing(span.closes) })),
  );

export type WeekProblem = { readonly weekday: number; readonly kind: 'bad' | 'overlap' };

/** The hours to save, or the first weekday (1 Monday … 7 Sunday) that cannot be saved. */
export function hoursOf(week: WeekDraft): { readonly hours: OpeningSpan[] } | { readonly problem: WeekProblem } {
  const hours: OpeningSpan[] = [];
  for (const [index, spans] of week.entries()) {
    const weekday = index + 1;
    const read = spans.map((span) => spanOf(span.opens, span.closes));
    const good = read.flatMap((span) => span ?? []);
    if (good.length < read.length) return { problem: { weekday, kind: 'bad' } };
    if (overlapping(good)) return { problem: { weekday, kind: 'overlap' } };
    hours.push(...good.map((span) => ({ weekday, ...span })));
  }
  return { hours };
}

/** Monday's spans on Tuesday to Friday too. */
export const likeMonday = (week: WeekDraft): WeekDraft =>
  week.map((spans, index) => (index < 5 ? (week[0] ?? spans) : spans));
