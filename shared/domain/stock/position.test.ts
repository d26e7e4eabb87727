import { describe, expect, it } from 'vitest';
import { assertLevel } from './level.ts';
import { line, position } from './fixtures.ts';
import { daysOfCover, NO_LEVEL, positionOf, stockState, worstStockState } from './position.ts';

const HOUR = 3_600_000;
const FRESH = 48 * HOUR;
const state = (usable: number, level = {}, at = 0) => stockState(position('JPY', { 1000: usable }, level), FRESH, at);

describe('stock states', () => {
  it.each([
    [0, { minimum: 1000 }, 'below-minimum'],
    [9, { minimum: 10_000 }, 'below-minimum'],
    [10, { minimum: 10_000 }, 'enough'],
    [10, { minimum: 10_000, safety: 11_000 }, 'below-safety'],
    [11, { minimum: 10_000, safety: 11_000 }, 'enough'],
    [12, { minimum: 10_000, stockLimit: 12_000 }, 'enough'],
    [13, { minimum: 10_000, stockLimit: 12_000 }, 'over-limit'],
    [13, {}, 'no-minimum'],
    [0, { minimum: 0 }, 'enough'],
  ])('%i notes of 1,000 under %o: %s', (notes, level, expected) => expect(state(notes, level)).toBe(expected));

  it('age from the oldest count of a line that holds something', () => {
    const lines = [line('EUR', 5000, 10, 5), line('EUR', 2000, 10, 3), line('EUR', 1000, 0, 1)];
    const both = positionOf('EUR', lines, { ...NO_LEVEL, minimum: 1 });
    expect(both.seenAt).toBe(3);
    expect(stockState(both, FRESH, 3 + FRESH - 1)).toBe('enough');
    expect(stockState(both, FRESH, 3 + FRESH)).toBe('stale');
    expect(stockState(both, null, 3 + FRESH)).toBe('enough');
    expect(positionOf('EUR', [line('EUR', 5000, 0, 5), line('EUR', 2000, 0, 9)], NO_LEVEL).seenAt).toBe(9);
    expect(stockState(positionOf('EUR', [], NO_LEVEL), FRESH, 0)).toBe('uncounted');
  });

  it('judge RMB by its small denominations, and its limit by all', () => {
    const rmb = position('CNY', { 10_000: 500, 2_000: 3, 500: 4 }, { minimum: 8_000, stockLimit: 4_000_000 });
    expect(rmb).toMatchObject({ amount: 5_008_000, usable: 8_000 });
    expect(stockState(rmb, FRESH, 0)).toBe('over-limit');
    expect(stockState({ ...rmb, minimum: 8_001 }, FRESH, 0)).toBe('below-minimum');
  });

  it('the worst of several comes first', () => {
    expect(worstStockState(['enough', 'stale', 'below-safety'])).toBe('stale');
    expect(worstStockState([])).toBe('enough');
  });
});

it.each([
  [10_000, 3_000, 3.3],
  [10_000, null, null],
  [10_000, 0, null],
  [0, 5, 0],
  [299, 1000, 0.2],
])('%i at %s a day covers %s days', (usable, dailyUse, days) => expect(daysOfCover({ usable, dailyUse })).toBe(days));

describe('levels', () => {
  it.each([
    { minimum: 1, safety: 1, stockLimit: 1, dailyUse: 0 },
    { minimum: null, safety: 5, stockLimit: null, dailyUse: null },
    NO_LEVEL,
  ])('%o is sound', (level) => expect(() => assertLevel(level)).not.toThrow());
  it.each([
    { ...NO_LEVEL, minimum: 2, safety: 1 },
    { ...NO_LEVEL, minimum: 2, stockLimit: 1 },
    { ...NO_LEVEL, minimum: -1 },
    { ...NO_LEVEL, dailyUse: 0.5 },
  ])('%o is refused', (level) =>
    expect(() => assertLevel(level)).toThrow(expect.objectContaining({ code: 'BAD_LEVEL' })),
  );
});
