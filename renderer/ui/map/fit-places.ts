import * as L from 'leaflet';
import type { MapPlace } from './map-place.ts';
import { prefersReducedMotion } from './use-leaflet-map.ts';

/** Room round the outermost places for their labels, in CSS pixels. */
const MARGIN = 36;
/** Controls and badges lie this far into the map, in CSS pixels. */
const EDGE = 60;
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

/** Brings a place into view. One that is in it, and not at its edge under the controls, stays where it is; others come to the middle. */
export function showPlace(map: L.Map, place: MapPlace): void {
  const { x, y } = map.latLngToContainerPoint([place.lat, place.lon]);
  const size = map.getSize();
  const inside = x > EDGE && y > EDGE && x < size.x - EDGE && y < size.y - EDGE;
  if (!inside) map.panTo([place.lat, place.lon], { animate: !prefersReducedMotion() });
}
