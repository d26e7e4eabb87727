import type { LonLat } from '../geo/great-circle.ts';

/** Corners of a drawn line, in the order they were drawn (degrees, WGS-84). */
export type BarrierLine = readonly LonLat[];

/**
 * Whether the straight way between two positions meets a drawn line: what lies beyond a river or a cordon is not reached.
 * Touching counts as meeting, at an end of the line, at a corner, along it, or standing on it: nobody is shown as reached who
 * might not be. Straight is meant in degrees, which over 20 km leaves the great circle by a few metres. A line of fewer than
 * two corners stops nobody. Works across the 180th meridian.
 */
export function crossesLine(line: BarrierLine, from: LonLat, to: LonLat): boolean {
  const start: Point = [0, 0];
  const end = relative(from, to);
  for (let corner = 1; corner < line.length; corner += 1) {
    const [before, after] = [line[corner - 1], line[corner]];
    if (before && after && segmentsMeet(start, end, relative(from, before), relative(from, after))) return true;
  }
  return false;
}

type Point = readonly [number, number];

/** Degrees east and north of `origin`, the short way round the globe. */
function relative(origin: LonLat, { lon, lat }: LonLat): Point {
  const east = lon - origin.lon;
  return [east > 180 ? east - 360 : east < -180 ? east + 360 : east, lat - origin.lat];
}

/** Whether two closed segments have a point in common. */
function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [toC, toD] = [turn(a, b, c), turn(a, b, d)];
  const [toA, toB] = [turn(c, d, a), turn(c, d, b)];
  if (toC * toD < 0 && toA * toB < 0) return true;
  return (
    (toC === 0 && within(a, b, c)) ||
    (toD === 0 && within(a, b, d)) ||
    (toA === 0 && within(c, d, a)) ||
    (toB === 0 && within(c, d, b))
  );
}

/** To which side of the way from `a` to `b` lies `p`: 1 left, -1 right, 0 on the line through both. */
const turn = (a: Point, b: Point, p: Point): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

/** Whether a point known to be on the line through `a` and `b` lies between them, ends included. */
const within = (a: Point, b: Point, p: Point): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);
