import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicCircle } from './geodesic-circle.ts';
import { distanceMetres } from './great-circle.ts';

describe('geodesicCircle', () => {
  it('keeps every point at the radius, at any latitude a mega-event is held', () => {
    fc.assert(
      fc.property(
        fc.record({
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
          lat: fc.double({ min: -70, max: 70, noNaN: true }),
        }),
        fc.constantFrom(500, 1_000, 3_000),
        (centre, radius) => {
          for (const point of geodesicCircle(centre, radius, 12)) {
            expect(Math.abs(distanceMetres(centre, point) - radius)).toBeLessThan(0.01);
          }
        },
      ),
    );
  });

  it('is wider than high in degrees away from the equator', () => {
    const ring = geodesicCircle({ lon: 120.17, lat: 30.25 }, 1_000, 4);
    const width = (ring[1]?.lon ?? 0) - (ring[3]?.lon ?? 0);
    const height = (ring[0]?.lat ?? 0) - (ring[2]?.lat ?? 0);
    expect(width / height).toBeCloseTo(1 / Math.cos((30.25 * Math.PI) / 180), 4);
  });

  it('stays in one piece across the 180th meridian', () => {
    const lons = geodesicCircle({ lon: 179.999, lat: 10 }, 3_000).map((point) => point.lon);
    expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(0.1);
  });

  it('refuses a ring that is none', () => {
    expect(() => geodesicCircle({ lon: 0, lat: 0 }, 0)).toThrow(RangeError);
    expect(() => geodesicCircle({ lon: 0, lat: 0 }, Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => geodesicCircle({ lon: 0, lat: 0 }, 10, 2)).toThrow(RangeError);
  });
});
