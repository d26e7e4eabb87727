import type { LonLat } from '../../../../shared/domain/geo/great-circle.ts';

const DIGITS = 6;
/** Longitude and latitude with anything but digits between them: a comma of either script, a space, a tab. */
const CORNER = /^\s*(-?\d{1,3}(?:\.\d+)?)[\s,，;；]+(-?\d{1,2}(?:\.\d+)?)\s*$/;

/** One corner per line, `120.262104, 30.182337`: longitude first, degrees, WGS-84. */
export function cornersText(corners: readonly LonLat[]): string {
  return corners.map(({ lon, lat }) => `${lon.toFixed(DIGITS)}, ${lat.toFixed(DIGITS)}`).join('\n');
}

/** The corners of such a text, empty lines left out; the number of the first line that says no position (from 1) instead. */
export function readCorners(text: string): LonLat[] | number {
  const corners: LonLat[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const match = CORNER.exec(line);
    const [lon, lat] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) return index + 1;
    corners.push({ lon, lat });
  }
  return corners;
}
