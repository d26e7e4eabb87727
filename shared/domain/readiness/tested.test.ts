import { expect, test } from 'vitest';
import { failedTestVerdict, isTested, testedUntil } from './tested.ts';

test('a passed test counts up to, not including, the end of its validity', () => {
  const passed = { result: 'passed', testedAt: 100 } as const;
  expect(testedUntil(passed, 50)).toBe(150);
  expect([isTested(passed, 50, 149), isTested(passed, 50, 150)]).toEqual([true, false]);
});

test('no test and a failed one never count', () => {
  expect(isTested(null, 50, 0)).toBe(false);
  expect(isTested({ result: 'failed', testedAt: 0 }, 50, 1)).toBe(false);
});

test('a failed test turns a critical item not ready and any other into work to do', () => {
  const failed = { testedAt: 7, source: 'power drill', note: null };
  expect(failedTestVerdict(failed, true, 50, 8)).toMatchObject({
    status: 'not-ready',
    observedAt: 7,
    rule: 'test-failed',
    reviewAt: 57,
  });
  expect(failedTestVerdict(failed, false, 50, 8)?.status).toBe('in-progress');
});

test('a failed test speaks no longer than a passed one would', () => {
  const failed = { testedAt: 7, source: 'power drill', note: null };
  expect([56, 57].map((now) => failedTestVerdict(failed, true, 50, now) === null)).toEqual([false, true]);
});
