import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SIGNS, watchIdle } from './idle-watch.ts';

const MINUTE_MS = 60_000;
let target: EventTarget;
let locks: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  target = new EventTarget();
  locks = 0;
  const start = vi.getMockedSystemTime()?.getTime() ?? 0;
  const steady = (): number => (vi.getMockedSystemTime()?.getTime() ?? 0) - start;
  stop = watchIdle({ idleMs: 30 * MINUTE_MS, lock: () => (locks += 1), steady, target });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('locks when nobody was heard of for the idle time, not before', () => {
  vi.advanceTimersByTime(30 * MINUTE_MS);
  expect(locks).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(locks).toBe(1);
});

test.each(SIGNS)('%s is a sign of a person and begins the idle time anew', (name) => {
  vi.advanceTimersByTime(29 * MINUTE_MS);
  target.dispatchEvent(new Event(name));
  vi.advanceTimersByTime(30 * MINUTE_MS);
  expect(locks).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(locks).toBe(1);
});

test('once stopped it neither looks nor listens', () => {
  stop();
  vi.advanceTimersByTime(60 * MINUTE_MS);
  expect(locks).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
