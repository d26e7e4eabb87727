import { expect, test } from 'vitest';
import { FailureLimit, MAX_FAILURES } from './failure-limit.ts';

const MINUTE = 60_000;

function limitAt() {
  let now = 0;
  let blocks = 0;
  const limit = new FailureLimit(
    () => now,
    () => (blocks += 1),
  );
  return {
    limit,
    blocks: () => blocks,
    pass: (ms: number) => (now += ms),
    fail: (times: number) => Array.from({ length: times }, () => limit.note()),
  };
}

test('five failures within a minute close the door for fifteen minutes, four do not', () => {
  const { limit, pass, fail, blocks } = limitAt();
  fail(MAX_FAILURES - 1);
  expect(limit.isBlocked).toBe(false);
  fail(1);
  expect([limit.isBlocked, blocks()]).toEqual([true, 1]);
  pass(15 * MINUTE - 1);
  expect(limit.isBlocked).toBe(true);
  pass(1);
  expect(limit.isBlocked).toBe(false);
  fail(MAX_FAILURES - 1);
  expect(limit.isBlocked).toBe(false);
});

test('failures that are over a minute apart are not added up', () => {
  const { limit, pass, fail } = limitAt();
  for (let minute = 0; minute < 10; minute += 1) {
    fail(MAX_FAILURES - 1);
    pass(MINUTE);
  }
  expect(limit.isBlocked).toBe(false);
});
