import { Reach } from '../../../../shared/domain/coverage/reach.ts';
import type { LonLat } from '../../../../shared/domain/geo/great-circle.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';

/** A place that came, went or moved: its number, and how far it was from each venue before (metres, NaN for not at all). */
export type Moved = { readonly place: number; readonly before: readonly number[] };

/**
 * Places as numbers that stay the same while the core runs, and their distances from every venue: worked out once, then
 * kept in step place by place.
 */
export class CoverageGround {
  readonly #places: PlaceIndex;
  readonly #codes: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #positions: (LonLat | null)[] = [];
  #venues: readonly IndexedPlace[];
  #reaches: readonly Reach[];

  constructor(places: PlaceIndex) {
    this.#places = places;
    for (const place of places.all()) this.#enter(place);
    this.#venues = places.venues();
    const order = (a: number, b: number): number => (this.codeOf(a) < this.codeOf(b) ? -1 : 1);
    this.#reaches = this.#venues.map((venue) => new Reach(positionOf(venue), this.#positions, order));
  }

  get venues(): readonly IndexedPlace[] {
    return this.#venues;
  }

  get reaches(): readonly Reach[] {
    return this.#reaches;
  }

  /** Codes by number, those of places that are gone included. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  codeOf(place: number): string {
    return this.#codes[place] ?? '';
  }

  numberOf(code: string): number | undefined {
    return this.#numbers.get(code);
  }

  position(place: number): LonLat | null {
    return this.#positions[place] ?? null;
  }

  /** Takes in what became of a place; null when venues are touched, and then everything has to be worked out anew. */
  refresh(code: string): Moved | null {
    const place = this.#places.get(code);
    const known = this.numberOf(code);
    const wasVenue = this.#venues.some((venue) => venue.code === code);
    if (wasVenue || place?.type === 'venue') return null;
    const to = place ? positionOf(place) : null;
    const number = known ?? (place ? this.#enter(place) : this.#codes.length);
    const before = this.#reaches.map((reach) => reach.metresTo(number));
    if (number === this.#codes.length) return { place: number, before };
    this.#positions[number] = to;
    for (const reach of this.#reaches) reach.move(number, to);
    return { place: number, before };
  }

  #enter(place: IndexedPlace): number {
    const number = this.#codes.length;
    this.#codes.push(place.code);
    this.#numbers.set(place.code, number);
    this.#positions.push(positionOf(place));
    return number;
  }
}

const positionOf = ({ lon, lat }: IndexedPlace): LonLat | null => (lon === null || lat === null ? null : { lon, lat });
