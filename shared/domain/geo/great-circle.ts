/** A position in degrees, WGS-84. Longitude first everywhere. */
export type LonLat = { readonly lon: number; readonly lat: number };

/** Mean Earth radius in metres (IUGG R1), the one radius every distance in the product uses. */
export const EARTH_RADIUS_METRES = 6_371_008.8;

const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in metres between two positions (degrees, WGS-84, on the sphere of `EARTH_RADIUS_METRES`).
 * Haversine: exact to well under a millimetre at the few kilometres that matter here, stable for equal points, and within a
 * metre for points on opposite sides of the globe.
 * NaN in gives NaN out; never throws.
 */
export function distanceMetres(a: LonLat, b: LonLat): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon;
  // Rounding can push h a hair over 1 for antipodes, and asin would answer NaN.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The position reached from `from` (degrees, WGS-84) after `metres` along the great circle that starts at
 * `bearingDegrees` (clockwise from true north). Longitude of the result lies within 180 degrees of `from.lon`, so that a
 * shape drawn across the 180th meridian stays in one piece.
 */
export function destination(from: LonLat, bearingDegrees: number, metres: number): LonLat {
  const angle = metres / EARTH_RADIUS_METRES;
  const bearing = bearingDegrees * RADIANS;
  const lat1 = from.lat * RADIANS;
  const sinLat2 = Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(bearing);
  const lat2 = Math.asin(Math.max(-1, Math.min(1, sinLat2)));
  const dLon = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(lat1),
    Math.cos(angle) - Math.sin(lat1) * sinLat2,
  );
  return { lon: from.lon + dLon / RADIANS, lat: lat2 / RADIANS };
}
