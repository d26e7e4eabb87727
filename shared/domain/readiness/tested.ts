import type { Verdict } from './verdict.ts';

export const TEST_RESULTS = ['passed', 'failed'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** The last test of an item at a place: a drill, a live test. `testedAt` in UTC ms. */
export type RecordedTest = { readonly result: TestResult; readonly testedAt: number };

/**
 * How long a passed test counts *(template)*: half a year, so that a drill of the season before does not stand for this event, and
 * one at the start of the sprint lasts to the closing ceremony.
 */
export const DEFAULT_TEST_VALID_DAYS = 180;

/** The instant (UTC ms) from which a test no longer counts; null for one that does not count at all. `validMs` in milliseconds. */
export function testedUntil(test: RecordedTest | null, validMs: number): number | null {
  return test === null || test.result === 'failed' ? null : test.testedAt + validMs;
}

/** Whether a ready item counts as tested at `now` (UTC ms): its last test was passed and is not too old. */
export function isTested(test: RecordedTest | null, validMs: number, now: number): boolean {
  const until = testedUntil(test, validMs);
  return until !== null && now < until;
}

/**
 * What a failed test says of its item until a later one is passed: critical means someone must act, else that work is left to do.
 * A look at the item does not lift it; a test that failed is stronger evidence. It speaks for as long as a passed one would
 * (`validMs`, milliseconds), so that one of years ago never stands above what was seen since; null from then on. `now` in UTC ms.
 * *(product rule)*
 */
export function failedTestVerdict(
  test: { readonly testedAt: number; readonly source: string | null; readonly note: string | null },
  critical: boolean,
  validMs: number,
  now: number,
): Verdict | null {
  const until = test.testedAt + validMs;
  if (now >= until) return null;
  return {
    status: critical ? 'not-ready' : 'in-progress',
    observedAt: test.testedAt,
    rule: 'test-failed',
    facts: { testedAt: test.testedAt, source: test.source, note: test.note },
    reviewAt: until,
  };
}
