import { meets, type LanguageLevel } from './level.ts';
import type { Presence } from './roster.ts';
import { clipSpans, coveredTimes, lengthOf, subtractSpans, unionSpans, type Span } from './spans.ts';

/** What somebody speaks. A certificate counts up to, not including, `validUntil` (UTC ms); null: it does not run out. */
export type Speech = {
  readonly staff: string;
  readonly language: string;
  readonly level: LanguageLevel;
  readonly validUntil: number | null;
};

/** How much of the opening time is covered. All spans in UTC ms, in order and disjoint. */
export type Cover = {
  readonly open: readonly Span[];
  readonly covered: readonly Span[];
  readonly gaps: readonly Span[];
  readonly openMs: number;
  readonly gapMs: number;
};

/** What of `open` is in none of `covered`. */
export function coverOf(open: readonly Span[], covered: readonly Span[]): Cover {
  const gaps = subtractSpans(open, covered);
  return {
    open: unionSpans(open),
    covered: subtractSpans(open, gaps),
    gaps,
    openMs: lengthOf(open),
    gapMs: lengthOf(gaps),
  };
}

/** The time somebody of the level, with a certificate that holds then, is at the place. `counted`: who counts there. */
export function spokenTimes(
  counted: readonly Presence[],
  speech: readonly Speech[],
  language: string,
  level: LanguageLevel,
): Span[] {
  const until = new Map<string, number>();
  for (const one of speech) {
    if (one.language !== language || !meets(one.level, level)) continue;
    until.set(one.staff, Math.max(until.get(one.staff) ?? 0, one.validUntil ?? Number.POSITIVE_INFINITY));
  }
  return unionSpans(
    counted.map(({ staff, from, to }) => ({ from, to: Math.min(to, until.get(staff) ?? Number.NEGATIVE_INFINITY) })),
  );
}

/** Cover of a language in the opening time of a place. */
export function languageCover(
  open: readonly Span[],
  counted: readonly Presence[],
  speech: readonly Speech[],
  language: string,
  level: LanguageLevel,
): Cover {
  return coverOf(open, spokenTimes(counted, speech, language, level));
}

/** Cover by at least `people` at once. */
export function headCover(open: readonly Span[], counted: readonly Presence[], people: number): Cover {
  return coverOf(open, coveredTimes(counted, people));
}

/** The gaps of a cover within a stretch of time. */
export function gapsWithin({ gaps }: Cover, window: Span): Span[] {
  return clipSpans(gaps, window);
}
