import { worldToLonLat } from '../../../shared/domain/geo/web-mercator.ts';
import type { CanvasFrame } from './canvas-overlay.ts';
import type { MapItem } from './place-index.ts';
import type { GeoBounds } from './tile-source.ts';

/** Radius of an ordinary mark in CSS pixels: small over a city, large enough to read its shape in a street. */
export function markRadius(zoom: number): number {
  if (zoom < 11) return 5;
  if (zoom < 14) return 6;
  return zoom < 16 ? 7 : 8;
}

/** What a frame covers, in degrees. */
export function frameBounds(frame: Pick<CanvasFrame, 'left' | 'top' | 'width' | 'height' | 'worldPixels'>): GeoBounds {
  const { left, top, width, height, worldPixels } = frame;
  const northWest = worldToLonLat(left / worldPixels, top / worldPixels);
  const southEast = worldToLonLat((left + width) / worldPixels, (top + height) / worldPixels);
  return { west: northWest.lon, south: southEast.lat, east: southEast.lon, north: northWest.lat };
}

/** The most urgent on top, venues above all, bubbles at the bottom. */
export function paintOrder(items: readonly MapItem[]): MapItem[] {
  return items.toSorted((a, b) => layerOf(a) - layerOf(b));
}

function layerOf(item: MapItem): number {
  if (item.kind === 'cluster') return 0;
  if (item.place.type === 'venue') return 6;
  return { none: 1, ready: 2, partial: 3, stale: 4, red: 5 }[item.place.state];
}
