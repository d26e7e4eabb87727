import { expect, test } from 'vitest';
import { shiftStart, USUAL_SHIFT_MS } from './shift-start.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;

test('a shift lasts since the last handover, else since the roster says, else twelve hours', () => {
  expect(shiftStart(NOW - 8 * HOUR, NOW - 2 * HOUR, NOW)).toBe(NOW - 8 * HOUR);
  expect(shiftStart(NOW - 30 * HOUR, NOW - 2 * HOUR, NOW)).toBe(NOW - 2 * HOUR);
  expect(shiftStart(null, null, NOW)).toBe(NOW - USUAL_SHIFT_MS);
});

test('a machine clock that was set back leaves no shift that begins in the future', () => {
  expect(shiftStart(NOW + HOUR, null, NOW)).toBe(NOW - USUAL_SHIFT_MS);
});
