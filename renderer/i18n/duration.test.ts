import { describe, expect, it } from 'vitest';
import { clockText, coarse, durationParts } from './duration.ts';

const DAY = 86_400_000;

describe('durations', () => {
  it('splits into whole units', () => {
    expect(durationParts(12 * DAY + 4 * 3_600_000 + 17 * 60_000 + 59_999)).toEqual({ days: 12, hours: 4, minutes: 17 });
    expect(durationParts(-90 * 60_000)).toEqual({ days: 0, hours: 1, minutes: 30 });
  });
  it('writes a clock with two digits', () => {
    expect(clockText({ hours: 4, minutes: 7 })).toBe('04:07');
  });
  it.each([
    [59_999, 'now', 0],
    [60_000, 'minute', 1],
    [3_600_000, 'hour', 1],
    [-3 * DAY, 'day', 3],
  ] as const)('rounds %i ms down to its largest unit', (ms, unit, count) => {
    expect(coarse(ms)).toEqual({ unit, count });
  });
});
