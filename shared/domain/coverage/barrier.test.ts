import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geo/great-circle.ts';
import { crossesLine } from './barrier.ts';

const at = (lon: number, lat: number): LonLat => ({ lon, lat });
/** Whole degrees: their differences and products are exact, so the cases below are what they say. */
const spot = fc.record({ lon: fc.integer({ min: -20, max: 20 }), lat: fc.integer({ min: -20, max: 20 }) });
const line = fc.array(spot, { minLength: 2, maxLength: 5 });

const RIVER = [at(0, -10), at(0, 10)];

describe('a drawn line', () => {
  it('stops what lies beyond it and nothing else', () => {
    expect(crossesLine(RIVER, at(-1, 0), at(1, 0))).toBe(true);
    expect(crossesLine(RIVER, at(1, 5), at(3, -5))).toBe(false);
    expect(crossesLine(RIVER, at(-1, 11), at(1, 11))).toBe(false);
  });

  it('counts touching: an end, a corner, along it, standing on it', () => {
    expect(crossesLine(RIVER, at(-1, 10), at(1, 10))).toBe(true);
    expect(crossesLine([at(-2, 2), at(0, 0), at(2, 2)], at(-2, 0), at(2, 0))).toBe(true);
    expect(crossesLine(RIVER, at(0, -2), at(0, 2))).toBe(true);
    expect(crossesLine(RIVER, at(0, 8), at(0, 20))).toBe(true);
    expect(crossesLine(RIVER, at(0, 3), at(5, 3))).toBe(true);
  });

  it('lets by what is in one line with it but apart', () => {
    expect(crossesLine(RIVER, at(0, 11), at(0, 20))).toBe(false);
    expect(crossesLine(RIVER, at(0, 11), at(0, 11))).toBe(false);
    expect(crossesLine(RIVER, at(0, 5), at(0, 5))).toBe(true);
  });

  it('needs two corners', () => {
    expect(crossesLine([], at(-1, 0), at(1, 0))).toBe(false);
    expect(crossesLine([at(0, 0)], at(-1, 0), at(1, 0))).toBe(false);
  });

  it('works across the 180th meridian', () => {
    const dateLine = [at(180, -10), at(-180, 10)];
    expect(crossesLine(dateLine, at(179, 0), at(-179, 0))).toBe(true);
    expect(crossesLine(dateLine, at(178, 0), at(179, 0))).toBe(false);
    expect(crossesLine(dateLine, at(10, 0), at(11, 0))).toBe(false);
  });

  it('does not care which way anything runs', () => {
    fc.assert(
      fc.property(line, spot, spot, (corners, from, to) => {
        const met = crossesLine(corners, from, to);
        expect(crossesLine(corners, to, from)).toBe(met);
        expect(crossesLine(corners.toReversed(), from, to)).toBe(met);
      }),
    );
  });

  it('stops more, never less, when it is drawn on', () => {
    fc.assert(
      fc.property(line, line, spot, spot, (corners, more, from, to) => {
        const met = crossesLine(corners, from, to);
        expect(met && !crossesLine([...corners, ...more], from, to)).toBe(false);
      }),
    );
  });

  it('is met by a longer way in the same direction too', () => {
    fc.assert(
      fc.property(line, spot, spot, fc.integer({ min: 2, max: 3 }), (corners, from, to, times) => {
        const further = at(from.lon + (to.lon - from.lon) * times, from.lat + (to.lat - from.lat) * times);
        expect(crossesLine(corners, from, to) && !crossesLine(corners, from, further)).toBe(false);
      }),
    );
  });

  it('is the same line with a corner more halfway', () => {
    fc.assert(
      fc.property(spot, spot, spot, spot, (one, other, from, to) => {
        const halfway = at((one.lon + other.lon) / 2, (one.lat + other.lat) / 2);
        expect(crossesLine([one, halfway, other], from, to)).toBe(crossesLine([one, other], from, to));
      }),
    );
  });

  it('agrees with a second way of telling: solving for the point where both meet', () => {
    fc.assert(
      fc.property(spot, spot, spot, spot, (one, other, from, to) => {
        const [rx, ry] = [to.lon - from.lon, to.lat - from.lat];
        const [sx, sy] = [other.lon - one.lon, other.lat - one.lat];
        const across = rx * sy - ry * sx;
        // Parallel ones are told apart above.
        fc.pre(across !== 0);
        const [qx, qy] = [one.lon - from.lon, one.lat - from.lat];
        const [along, onLine] = [(qx * sy - qy * sx) / across, (qx * ry - qy * rx) / across];
        const met = along >= 0 && along <= 1 && onLine >= 0 && onLine <= 1;
        expect(crossesLine([one, other], from, to)).toBe(met);
      }),
    );
  });
});
