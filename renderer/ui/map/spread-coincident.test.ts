import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadCoincident } from './spread-coincident.ts';

describe('spreadCoincident', () => {
  it('leaves what stands alone and the first of a crowd where it is', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 50, y: 10 },
      { x: 10.2, y: 10.1 },
    ];
    const spread = spreadCoincident(points, 12);
    expect(spread.slice(0, 2)).toEqual(points.slice(0, 2));
    expect(Math.hypot((spread[2]?.x ?? 0) - 10, (spread[2]?.y ?? 0) - 10)).toBeGreaterThan(11);
  });

  it('keeps any crowd on one spot apart by most of a mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
        const spread = spreadCoincident(
          Array.from({ length: count }, () => ({ x: 5, y: 5 })),
          10,
        );
        for (const [i, a] of spread.entries()) {
          for (const b of spread.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(8);
        }
      }),
    );
  });
});
