import type { MapPlace } from '../../../../shared/contract/places.ts';
import { distanceMetres, type LonLat } from '../../../../shared/domain/geo/great-circle.ts';

export type PlaceAround = { readonly place: MapPlace; readonly metres: number };

/** Every place that can serve, by its straight-line distance in metres from a venue. Positions WGS-84. */
export function placesAround(venue: LonLat, places: readonly MapPlace[]): PlaceAround[] {
  return places
    .filter(({ type }) => type !== 'venue')
    .map((place) => ({ place, metres: distanceMetres(venue, place) }))
    .toSorted((a, b) => a.metres - b.metres);
}
