import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMetres, roundDown, scaleBar } from './map-scale.ts';

describe('scaleBar', () => {
  it('chooses the longest round length that fits', () => {
    expect(scaleBar(10, 100)).toEqual({ metres: 1_000, pixels: 100 });
    expect(scaleBar(8.25, 100).metres).toBe(500);
    expect(scaleBar(0.3, 100).metres).toBe(20);
  });

  it('never exceeds the width and never falls under two fifths of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100_000, noNaN: true }), (perPixel) => {
        const bar = scaleBar(perPixel, 120);
        expect(bar.pixels).toBeLessThanOrEqual(120 * (1 + 1e-9));
        expect(bar.pixels).toBeGreaterThan(120 * 0.39);
      }),
    );
  });

  it('refuses a scale that is none', () => {
    expect(() => scaleBar(0, 100)).toThrow(RangeError);
    expect(() => scaleBar(Number.NaN, 100)).toThrow(RangeError);
  });
});

describe('roundDown and formatMetres', () => {
  it('rounds down to 1, 2, 5', () => {
    expect([1, 1.9, 2, 4.9, 5, 9.9, 10].map(roundDown)).toEqual([1, 1, 2, 2, 5, 5, 10]);
  });

  it('writes metres, then kilometres', () => {
    expect([500, 1_000, 1_500, 3_000, 20_000, 999.6].map(formatMetres)).toEqual([
      '500 m',
      '1 km',
      '1.5 km',
      '3 km',
      '20 km',
      '1000 m',
    ]);
  });
});
