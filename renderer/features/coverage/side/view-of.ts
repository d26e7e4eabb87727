import type { LonLat } from '../../../../shared/domain/geo/great-circle.ts';
import type { MapView } from '../../../ui/map/index.ts';

/** Ground length of the equator in metres on the map's sphere, and its width in CSS pixels at zoom 0. */
const EQUATOR_METRES = 2 * Math.PI * 6_378_137;
const WORLD_PIXELS = 256;
const MARGIN = 1.06;

/** The whole zoom at which a ring of `metres` round `centre` (degrees, WGS-84) just fits into `height` CSS pixels. */
export function viewOf(centre: LonLat, metres: number, height: number): MapView {
  const metresPerPixel = (2 * metres * MARGIN) / height;
  const atZoom0 = (EQUATOR_METRES * Math.cos((centre.lat * Math.PI) / 180)) / WORLD_PIXELS;
  const zoom = Math.max(1, Math.min(18, Math.floor(Math.log2(atZoom0 / metresPerPixel))));
  return { lon: centre.lon, lat: centre.lat, zoom };
}
