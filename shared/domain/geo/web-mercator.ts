import { EARTH_RADIUS_METRES, type LonLat } from './great-circle.ts';

/** Beyond this latitude (degrees) the square web-mercator world ends; positions are clamped to it. */
export const MERCATOR_MAX_LATITUDE = 85.0511287798066;

/** Side of the world in CSS pixels at zoom 0, as every web map counts it. */
export const TILE_SIZE = 256;

const RADIANS = Math.PI / 180;

/** Longitude (degrees) to the fraction of the world's width, 0 at 180 W and 1 at 180 E; not wrapped. */
export function worldX(lon: number): number {
  return lon / 360 + 0.5;
}

/** Latitude (degrees, WGS-84) to the fraction of the web-mercator world's height, 0 at its north edge. */
export function worldY(lat: number): number {
  const clamped = Math.max(-MERCATOR_MAX_LATITUDE, Math.min(MERCATOR_MAX_LATITUDE, lat));
  const sin = Math.sin(clamped * RADIANS);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** The inverse of `worldX` and `worldY`, in degrees. */
export function worldToLonLat(x: number, y: number): LonLat {
  return { lon: (x - 0.5) * 360, lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS };
}

/** Ground metres in one CSS pixel at a latitude (degrees) and zoom, on the product's sphere. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * EARTH_RADIUS_METRES * Math.cos(lat * RADIANS)) / (TILE_SIZE * 2 ** zoom);
}
