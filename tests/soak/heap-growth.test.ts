import { describe, expect, it } from 'vitest';
import { growthOf, median } from './heap-growth.ts';

const readings = (heaps: readonly number[]) => heaps.map((heap, step) => ({ step, heap, nodes: 0, listeners: 0 }));

describe('growth of the heap', () => {
  it('compares both ends, whatever single readings say', () => {
    expect(median([3, 1, 2])).toBe(2);
    const steady = Array.from({ length: 15 }, (_, at) => (at === 1 || at === 13 ? 900 : 100));
    expect(growthOf(readings(steady)).growth).toBe(0);
    const rising = Array.from({ length: 15 }, (_, at) => 100 + 2 * at);
    expect(growthOf(readings(rising)).growth).toBeCloseTo(24 / 102, 6);
  });
  it('counts a run without readings as failed', () => {
    expect(growthOf([]).growth).toBe(1);
  });
});
