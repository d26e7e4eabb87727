import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres } from './great-circle.ts';
import { MERCATOR_MAX_LATITUDE, metresPerPixel, worldToLonLat, worldX, worldY } from './web-mercator.ts';

describe('web mercator', () => {
  it('puts the corners of the world at 0 and 1', () => {
    expect(worldX(-180)).toBe(0);
    expect(worldX(180)).toBe(1);
    expect(worldY(MERCATOR_MAX_LATITUDE)).toBeCloseTo(0, 9);
    expect(worldY(0)).toBeCloseTo(0.5, 12);
    expect(worldY(-90)).toBeCloseTo(1, 9);
  });

  it('comes back from the world to the same position', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (lon, lat) => {
          const back = worldToLonLat(worldX(lon), worldY(lat));
          expect(back.lon).toBeCloseTo(lon, 8);
          expect(back.lat).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  it('measures a pixel as the ground does', () => {
    const zoom = 14;
    const here = { lon: 120.17, lat: 30.25 };
    const there = worldToLonLat(worldX(here.lon) + 1 / (256 * 2 ** zoom), worldY(here.lat));
    expect(metresPerPixel(here.lat, zoom)).toBeCloseTo(distanceMetres(here, there), 4);
  });
});
