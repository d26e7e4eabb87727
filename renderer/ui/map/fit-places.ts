import * as L from 'leaflet';
import type { MapPlace } from './map-place.ts';
import { prefersReducedMotion } from './use-leaflet-map.ts';

/** Room round the outermost places for their labels, in CSS pixels. */
const MARGIN = 36;
/** Nearer than this the surroundings of a single place are lost. */
const NEAREST = 16;

/** Shows all places at once; does nothing when there is none. */
export function fitPlaces(map: L.Map, places: readonly MapPlace[], animate: boolean): void {
  const bounds = L.latLngBounds([]);
  for (const place of places) bounds.extend([place.lat, place.lon]);
  if (!bounds.isValid()) return;
  const size = map.getSize();
  const margin = Math.min(MARGIN, size.x / 8, size.y / 8);
  map.fitBounds(bounds, {
    padding: [margin, margin],
    maxZoom: Math.min(NEAREST, map.getMaxZoom()),
    animate: animate && !prefersReducedMotion(),
  });
}

/** Brings a place into view, moving only when it is outside or at the very edge. */
export function showPlace(map: L.Map, place: MapPlace): void {
  map.panInside([place.lat, place.lon], { padding: [MARGIN, MARGIN], animate: !prefersReducedMotion() });
}
