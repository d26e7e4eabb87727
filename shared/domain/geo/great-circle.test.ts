import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination, distanceMetres, EARTH_RADIUS_METRES } from './great-circle.ts';

const position = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
});

describe('distanceMetres', () => {
  it('is one degree of arc along the equator and along a meridian', () => {
    const degree = (EARTH_RADIUS_METRES * Math.PI) / 180;
    expect(distanceMetres({ lon: 0, lat: 0 }, { lon: 1, lat: 0 })).toBeCloseTo(degree, 6);
    expect(distanceMetres({ lon: 120, lat: 30 }, { lon: 120, lat: 31 })).toBeCloseTo(degree, 6);
  });

  it('is half the circumference between antipodes, not NaN', () => {
    expect(distanceMetres({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(Math.PI * EARTH_RADIUS_METRES, 3);
  });

  it('takes the short way across the 180th meridian', () => {
    expect(distanceMetres({ lon: 179.9, lat: 0 }, { lon: -179.9, lat: 0 })).toBeLessThan(23_000);
  });

  it('is zero for the same point, symmetric, and keeps the triangle inequality', () => {
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
        // Haversine resolves some decimetres, no finer, where two points are nearly opposite each other.
        expect(distanceMetres(a, c)).toBeLessThanOrEqual(distanceMetres(a, b) + distanceMetres(b, c) + 1);
      }),
    );
  });
});

describe('destination', () => {
  it('goes due north by the metres asked', () => {
    const metres = (EARTH_RADIUS_METRES * Math.PI) / 180;
    const there = destination({ lon: 120, lat: 30 }, 0, metres);
    expect(there.lon).toBeCloseTo(120, 10);
    expect(there.lat).toBeCloseTo(31, 10);
  });

  it('ends exactly as far away as asked, whatever the bearing', () => {
    fc.assert(
      fc.property(
        position,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 1, max: 50_000, noNaN: true }),
        (from, bearing, metres) => {
          expect(Math.abs(distanceMetres(from, destination(from, bearing, metres)) - metres)).toBeLessThan(0.01);
        },
      ),
    );
  });
});
