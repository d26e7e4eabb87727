import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSlowestFirst, paceOf } from './pace.ts';

const DAY = 86_400_000;
const NOW = 1_789_000_000_000;
const week = (required: number, ready: number, readyBefore: number) =>
  paceOf({ required, ready, readyBefore }, NOW - 7 * DAY, NOW);

describe('pace', () => {
  test('14 closed in a week and 20 left: ten days more', () => {
    expect(week(100, 80, 66)).toEqual({
      required: 100,
      ready: 80,
      remaining: 20,
      perDay: 2,
      outlook: 'on-pace',
      readyAt: NOW + 10 * DAY,
    });
  });
  test('standing still or going back is never, however little is left', () => {
    expect(week(100, 99, 99)).toMatchObject({ outlook: 'never', readyAt: null });
    expect(week(100, 90, 97)).toMatchObject({ outlook: 'never', perDay: -1 });
  });
  test('nothing left is done, a short log tells nothing', () => {
    expect(week(5, 5, 9).outlook).toBe('done');
    expect(paceOf({ required: 5, ready: 1, readyBefore: 0 }, NOW - DAY + 1, NOW).outlook).toBe('unknown');
  });
  test('worst first: never with the most left, then the latest date', () => {
    const rows = [week(10, 10, 0), week(10, 9, 2), week(10, 4, 3), week(10, 9, 9), week(10, 2, 9)];
    expect(rows.toSorted(compareSlowestFirst).map(({ remaining }) => remaining)).toEqual([8, 1, 6, 1, 0]);
  });
});

test('kept up, the rate closes everything on the date it names', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (ready, more, readyBefore) => {
      const pace = week(ready + more, ready, readyBefore);
      if (pace.readyAt === null) return;
      const closed = (pace.perDay * (pace.readyAt - NOW)) / DAY;
      expect(closed).toBeGreaterThanOrEqual(pace.remaining - 1e-6);
    }),
  );
});
