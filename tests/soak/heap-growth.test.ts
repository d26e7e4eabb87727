import { describe, expect, it } from 'vitest';
import { growthOf, median } from './heap-growth.ts';

const readings = (heaps: readonly number[]) => heaps.map((heap, step) => ({ step, heap, nodes: 0, listeners: 0 }));

describe('growth of the heap', () => {
  it('compares both ends, whatever single readings say', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(growthOf(readings([100, 100, 900, 100, 100, 100, 100, 100, 900, 100])).growth).toBe(0);
    expect(growthOf(readings([100, 102, 104, 106, 108, 110, 112, 114, 116, 118])).growth).toBeCloseTo(0.157, 2);
  });
  it('counts a run without readings as failed', () => {
    expect(growthOf([]).growth).toBe(1);
  });
});
