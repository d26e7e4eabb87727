import { describe, expect, it } from 'vitest';
import { projectedShare, sharePoints } from './projection.ts';

const DAY = 86_400_000;
const point = (day: number, ready: number, required = 100) => ({
  at: day * DAY,
  required,
  ready,
  stale: 0,
  criticalRed: 0,
});

describe('the trend', () => {
  it('leaves out days on which nothing was required', () => {
    expect(sharePoints([point(0, 0, 0), point(1, 50)])).toEqual([{ at: DAY, ready: 0.5, stale: 0, criticalRed: 0 }]);
  });
  it('carries the pace of the last seven days on', () => {
    const shares = sharePoints([point(0, 10), point(13, 50), point(20, 64)]);
    expect(projectedShare(shares, 25 * DAY)).toBeCloseTo(0.74, 10);
  });
  it('never leaves 0 to 1', () => {
    const shares = sharePoints([point(0, 50), point(1, 90)]);
    expect(projectedShare(shares, 30 * DAY)).toBe(1);
    expect(projectedShare(sharePoints([point(0, 90), point(1, 50)]), 30 * DAY)).toBe(0);
  });
  it('says nothing without a day to measure or about the past', () => {
    expect(projectedShare(sharePoints([point(0, 50)]), 9 * DAY)).toBeNull();
    expect(projectedShare(sharePoints([point(0, 50), point(0.5, 60)]), 9 * DAY)).toBeNull();
    expect(projectedShare(sharePoints([point(0, 50), point(1, 60)]), DAY)).toBeNull();
  });
});
