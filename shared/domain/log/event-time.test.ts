import { expect, test } from 'vitest';
import { assertEventTime, FUTURE_TOLERANCE_MS } from './event-time.ts';

const NOW = Date.UTC(2026, 8, 11, 1, 30);
const EARLIEST = NOW - 86_400_000;

test.each([NOW, NOW + FUTURE_TOLERANCE_MS, EARLIEST])('%i may be', (at) => {
  expect(() => assertEventTime(at, NOW, EARLIEST)).not.toThrow();
});

test.each([
  [NOW + FUTURE_TOLERANCE_MS + 1, 'EVENT_TIME_IN_FUTURE'],
  [EARLIEST - 1, 'EVENT_TIME_BEFORE_EVENT'],
])('%i is refused: %s', (at, code) => {
  expect(() => assertEventTime(at, NOW, EARLIEST)).toThrow(expect.objectContaining({ code }));
});

test('without an event there is no beginning', () => {
  expect(() => assertEventTime(0, NOW, null)).not.toThrow();
});
