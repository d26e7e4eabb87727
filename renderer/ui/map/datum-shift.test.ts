import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../../../shared/domain/geo/great-circle.ts';
import { TILE_SIZE, worldToLonLat, worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { piecesOf, tileShift } from './datum-shift.ts';

/** The West Lake end of Beishan Road in Hangzhou, WGS-84, and where a Chinese map service draws it. */
const POINT = { lon: 120.1402, lat: 30.2589 };
const DRAWN = gcoord.transform([POINT.lon, POINT.lat], gcoord.WGS84, gcoord.GCJ02);

/** Where (lon, lat WGS-84) what a GCJ-02 map draws for a place comes to lie on the screen at zoom z. */
function shown(place: { lon: number; lat: number }, z: number): { lon: number; lat: number } {
  const pixels = TILE_SIZE * 2 ** z;
  const [lon, lat] = gcoord.transform([place.lon, place.lat], gcoord.WGS84, gcoord.GCJ02);
  const [px, py] = [worldX(lon) * pixels, worldY(lat) * pixels];
  const [column, row] = [Math.floor(px / TILE_SIZE), Math.floor(py / TILE_SIZE)];
  const [atX, atY] = [worldX(place.lon) * 2 ** z, worldY(place.lat) * 2 ** z].map(Math.floor);
  // The tile on the screen whose pieces hold that pixel of the map's own grid: that of the place, or one beside it.
  for (const x of [0, -1, 1].map((step) => (atX ?? 0) + step)) {
    for (const y of [0, -1, 1].map((step) => (atY ?? 0) + step)) {
      for (const piece of piecesOf(z, x, y, 'gcj02')) {
        const left = px - piece.x * TILE_SIZE + piece.left;
        const top = py - piece.y * TILE_SIZE + piece.top;
        // Two tiles may be shifted by a pixel more or less than each other: that one is not seen.
        const inside = Math.min(left, top) >= -1 && Math.max(left, top) < TILE_SIZE + 1;
        if (piece.x === column && piece.y === row && inside)
          return worldToLonLat((x * TILE_SIZE + left) / pixels, (y * TILE_SIZE + top) / pixels);
      }
    }
  }
  throw new Error('that pixel is shown nowhere');
}

describe('pictures in GCJ-02', () => {
  it.each([15, 16, 17, 18])('show a known point within 5 m of its marker at zoom %i', (z) => {
    expect(distanceMetres(POINT, { lon: DRAWN[0], lat: DRAWN[1] })).toBeGreaterThan(400);
    expect(distanceMetres(shown(POINT, z), POINT)).toBeLessThan(5);
  });

  it('show any place of the mainland within a pixel and a half', () => {
    const place = fc.record({
      lon: fc.double({ min: 100, max: 122, noNaN: true }),
      lat: fc.double({ min: 23, max: 42, noNaN: true }),
      z: fc.integer({ min: 12, max: 18 }),
    });
    fc.assert(
      fc.property(place, ({ lon, lat, z }) => {
        const pixel = 156_543 / 2 ** z;
        expect(distanceMetres(shown({ lon, lat }, z), { lon, lat })).toBeLessThan(1.5 * pixel + 0.5);
      }),
      { numRuns: 200 },
    );
  });
});

describe('pieces of a tile', () => {
  it('are the tile itself in WGS-84 and outside China', () => {
    expect(piecesOf(10, 3, 4, 'wgs84')).toEqual([{ x: 3, y: 4, left: 0, top: 0 }]);
    expect(tileShift(12, 2074, 1409, 'gcj02')).toEqual({ dx: 0, dy: 0 });
  });

  it('cover the whole tile', () => {
    const pieces = piecesOf(16, 54_642, 26_900, 'gcj02');
    expect(pieces).toHaveLength(4);
    const area = pieces.reduce(
      (sum, { left, top }) => sum + (TILE_SIZE - Math.abs(left)) * (TILE_SIZE - Math.abs(top)),
      0,
    );
    expect(area).toBe(TILE_SIZE * TILE_SIZE);
  });
});
