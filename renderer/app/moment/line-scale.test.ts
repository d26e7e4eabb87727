import { describe, expect, it } from 'vitest';
import type { MomentMark } from '../../../shared/contract/moments.ts';
import { groupMarks, instantAt, instantByKey, LEAP_MS, shareOf, STEP_MS, stretchOf } from './line-scale.ts';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const mark = (at: number, severe = false): MomentMark => ({
  at,
  kind: 'incident-opened',
  ref: String(at),
  title: null,
  grade: null,
  severe,
});

describe('the scale of the time line', () => {
  it('shows a day, a week or everything, no more than the log holds, and always the instant stood at', () => {
    expect(stretchOf('day', NOW - 30 * DAY, NOW, null)).toEqual({ from: NOW - DAY, to: NOW });
    expect(stretchOf('week', NOW - 2 * DAY, NOW, null)).toEqual({ from: NOW - 2 * DAY, to: NOW });
    expect(stretchOf('all', NOW - 30 * DAY, NOW, null).from).toBe(NOW - 30 * DAY);
    expect(stretchOf('day', NOW - 30 * DAY, NOW, NOW - 3 * DAY).from).toBe(NOW - 3 * DAY);
    expect(stretchOf('all', null, NOW, null).to).toBe(NOW);
  });

  it('finds the instant of a share and the share of an instant', () => {
    const stretch = { from: NOW - DAY, to: NOW };
    expect(instantAt(stretch, shareOf(stretch, NOW - 5 * STEP_MS))).toBe(NOW - 5 * STEP_MS);
    expect(shareOf(stretch, NOW + DAY)).toBe(1);
  });

  it('goes by five minutes with the arrows, by an hour with the page keys, and never beyond the line', () => {
    const stretch = { from: NOW - DAY, to: NOW };
    expect(instantByKey('ArrowLeft', NOW, stretch)).toBe(NOW - STEP_MS);
    expect(instantByKey('PageDown', NOW, stretch)).toBe(NOW - LEAP_MS);
    expect(instantByKey('PageUp', NOW - STEP_MS, stretch)).toBe(NOW);
    expect(instantByKey('Home', NOW, stretch)).toBe(NOW - DAY);
    expect(instantByKey('x', NOW, stretch)).toBeNull();
  });

  it('puts marks together that would lie over each other, under the worst of them', () => {
    const stretch = { from: NOW - 100, to: NOW };
    const groups = groupMarks([mark(NOW - 90), mark(NOW - 89, true), mark(NOW - 10)], stretch, 10);
    expect(groups.map(({ marks, worst }) => [marks.length, worst.severe])).toEqual([
      [2, true],
      [1, false],
    ]);
  });
});
