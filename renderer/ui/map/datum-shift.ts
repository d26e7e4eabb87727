import gcoord from 'gcoord';
import { TILE_SIZE, worldToLonLat, worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';

/** Datum the pictures of a base map are drawn in. */
export type TileDatum = 'wgs84' | 'gcj02';

/** Part of a picture tile, and where it stands in the tile that is shown; both in pixels of 256 a side. */
export type TilePiece = { readonly x: number; readonly y: number; readonly left: number; readonly top: number };

/**
 * How far (whole pixels at zoom `z`, to the right and down) what lies in the middle of a WGS-84 tile is drawn in a map of that
 * datum. The shift of GCJ-02 changes by a few centimetres a kilometre, so one for each tile is exact to a pixel.
 */
export function tileShift(
  z: number,
  x: number,
  y: number,
  datum: TileDatum,
): { readonly dx: number; readonly dy: number } {
  if (datum === 'wgs84') return { dx: 0, dy: 0 };
  const world = 2 ** z;
  const centre = worldToLonLat((x + 0.5) / world, (y + 0.5) / world);
  const [lon, lat] = gcoord.transform([centre.lon, centre.lat], gcoord.WGS84, gcoord.GCJ02);
  const pixels = TILE_SIZE * world;
  return {
    dx: Math.round((worldX(lon) - worldX(centre.lon)) * pixels),
    dy: Math.round((worldY(lat) - worldY(centre.lat)) * pixels),
  };
}

/** The tiles of the map's own grid that make up a WGS-84 tile: one when nothing is shifted, else up to four. */
export function piecesOf(z: number, x: number, y: number, datum: TileDatum): TilePiece[] {
  const { dx, dy } = tileShift(z, x, y, datum);
  const [fromX, fromY] = [x * TILE_SIZE + dx, y * TILE_SIZE + dy];
  const last = 2 ** z - 1;
  const pieces: TilePiece[] = [];
  for (let row = Math.floor(fromY / TILE_SIZE); row * TILE_SIZE < fromY + TILE_SIZE; row += 1) {
    for (let column = Math.floor(fromX / TILE_SIZE); column * TILE_SIZE < fromX + TILE_SIZE; column += 1) {
      if (column < 0 || row < 0 || column > last || row > last) continue;
      pieces.push({ x: column, y: row, left: column * TILE_SIZE - fromX, top: row * TILE_SIZE - fromY });
    }
  }
  return pieces;
}
