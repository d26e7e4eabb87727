import { destination, type LonLat } from './great-circle.ts';

/** Enough for a ring to look round at any size a screen can show, and to divide by four: the compass points are exact. */
const DEFAULT_POINTS = 72;

/**
 * The ring of positions exactly `radiusMetres` (straight line over the ground) from `centre` (degrees, WGS-84), clockwise
 * from north, first point not repeated. Longitudes stay within 180 degrees of the centre's. Throws RangeError when the
 * radius is not a positive finite number or fewer than three points are asked.
 */
export function geodesicCircle(centre: LonLat, radiusMetres: number, points: number = DEFAULT_POINTS): LonLat[] {
  if (!(radiusMetres > 0) || !Number.isFinite(radiusMetres)) {
    throw new RangeError(`A ring needs a positive radius in metres, got ${radiusMetres}`);
  }
  if (!Number.isInteger(points) || points < 3) throw new RangeError(`A ring needs at least 3 points, got ${points}`);
  return Array.from({ length: points }, (_, i) => destination(centre, (360 * i) / points, radiusMetres));
}
