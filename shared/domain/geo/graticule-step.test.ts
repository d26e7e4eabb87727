import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graticuleStep, lineIndexes } from './graticule-step.ts';

describe('graticuleStep', () => {
  it('is a round number of degrees at street and at city scale', () => {
    expect(graticuleStep(12, 50)).toEqual({ minor: 0.02, major: 0.1, decimals: 1 });
    expect(graticuleStep(16, 50)).toEqual({ minor: 0.002, major: 0.01, decimals: 2 });
    expect(graticuleStep(14, 50)).toEqual({ minor: 0.005, major: 0.02, decimals: 2 });
    expect(graticuleStep(0, 50)).toEqual({ minor: 30, major: 90, decimals: 0 });
  });

  it('keeps lines apart, and majors on minors, at every zoom a city is looked at', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 20, noNaN: true }), (zoom) => {
        const step = graticuleStep(zoom, 50);
        expect((step.minor / 360) * 256 * 2 ** zoom).toBeGreaterThanOrEqual(50 * (1 - 1e-6));
        expect((step.minor / 360) * 256 * 2 ** zoom).toBeLessThanOrEqual(125 * (1 + 1e-6));
        expect(Math.abs(step.major / step.minor - Math.round(step.major / step.minor))).toBeLessThan(1e-9);
        expect(Number(step.major.toFixed(step.decimals))).toBeCloseTo(step.major, 12);
      }),
    );
  });
});

describe('lineIndexes', () => {
  it('counts the lines in a range, both ends in', () => {
    expect(lineIndexes(120.1, 120.3, 0.1)).toEqual([1201, 1202, 1203]);
    expect(lineIndexes(-0.05, 0.05, 0.1)).toEqual([0]);
    expect(lineIndexes(0.01, 0.02, 0.1)).toEqual([]);
  });
});
