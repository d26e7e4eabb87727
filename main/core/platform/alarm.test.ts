import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Alarm } from './alarm.ts';
import { systemClock } from './clock.ts';

const START = Date.UTC(2026, 8, 11);
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

test('rings at the instant, not before', () => {
  const ring = vi.fn<() => void>();
  new Alarm(systemClock, ring).set(START + MINUTE);
  vi.advanceTimersByTime(MINUTE - 1);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('an instant that has passed rings at once', () => {
  const ring = vi.fn<() => void>();
  new Alarm(systemClock, ring).set(START - MINUTE);
  vi.advanceTimersByTime(0);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('a new instant replaces the one before; never is never', () => {
  const ring = vi.fn<() => void>();
  const alarm = new Alarm(systemClock, ring);
  alarm.set(START + MINUTE / 4);
  alarm.set(START + MINUTE / 2);
  vi.advanceTimersByTime(MINUTE / 4);
  expect(ring).not.toHaveBeenCalled();
  alarm.set(Number.POSITIVE_INFINITY);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(ring).not.toHaveBeenCalled();
});

test('cancelled, it stays silent', () => {
  const ring = vi.fn<() => void>();
  const alarm = new Alarm(systemClock, ring);
  alarm.set(START + MINUTE);
  alarm.cancel();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(ring).not.toHaveBeenCalled();
});

test('looks at the clock every minute, so that a machine that slept is late by no more', () => {
  const ring = vi.fn<() => void>();
  new Alarm(systemClock, ring).set(START + 30 * 24 * 60 * MINUTE);
  vi.advanceTimersByTime(MINUTE - 1);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('a ring that fails is told of, ends nothing, and comes again in a minute', () => {
  const failures: unknown[] = [];
  let rings = 0;
  const ring = (): void => {
    rings += 1;
    throw new Error(`failure ${rings}`);
  };
  new Alarm(systemClock, ring, (error) => failures.push(String(error))).set(START + MINUTE);
  vi.advanceTimersByTime(MINUTE);
  expect(failures).toEqual(['Error: failure 1']);
  vi.advanceTimersByTime(MINUTE);
  expect(failures).toHaveLength(2);
});
