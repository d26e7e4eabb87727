import type { MapPlace } from '../../../../shared/contract/places.ts';
import { distanceMetres, type LonLat } from '../../../../shared/domain/geo/great-circle.ts';

export type PlaceAround = { readonly place: MapPlace; readonly metres: number };

/** Every place by its straight-line distance in metres from a venue, the venue itself among them: what it has itself counts too. Positions WGS-84. */
export function placesAround(venue: LonLat, places: readonly MapPlace[]): PlaceAround[] {
  return places
    .map((place) => ({ place, metres: distanceMetres(venue, place) }))
    .toSorted((a, b) => a.metres - b.metres);
}
