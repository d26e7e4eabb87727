import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { distanceMetres, EARTH_RADIUS_METRES } from '../../../../shared/domain/geo/great-circle.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import type { ReadDb } from '../../store/database.ts';

/** What the core keeps of every place in memory: enough for search, distance, rings and roll-ups. */
export type IndexedPlace = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: PlaceType;
  readonly organisation: string | null;
  /** WGS-84 degrees; null when the place needs a location. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly accuracy: 'surveyed' | 'approximate' | 'needs-location';
  readonly serviceRing: number | null;
  readonly sample: number;
};

export type NearPlace = { readonly place: IndexedPlace; readonly metres: number };

type Positioned = IndexedPlace & { readonly lon: number; readonly lat: number };

/** Degrees: more than rounding can lose, far less than a step. */
const BAND_MARGIN = 1e-9;

const COLUMNS = 'code, name, nameEn, type, organisation, lon, lat, accuracy, serviceRing, sample';

/** Every living place by code, read from the table and kept in step with it. */
export class PlaceIndex {
  readonly #db: ReadDb;
  #places = new Map<string, IndexedPlace>();
  #rings = new Map<string, NearPlace[]>();
  /** Places with a position from south to north; null until asked for after a change. */
  #northward: Positioned[] | null = null;
  #defaultRing = 1000;

  constructor(db: ReadDb) {
    this.#db = db;
    this.reload();
  }

  get size(): number {
    return this.#places.size;
  }

  get(code: string): IndexedPlace | undefined {
    return this.#places.get(code);
  }

  all(): Iterable<IndexedPlace> {
    return this.#places.values();
  }

  reload(): void {
    const rows = this.#db
      .prepare<[], IndexedPlace>(`SELECT ${COLUMNS} FROM place WHERE deleted = 0 ORDER BY code`)
      .all();
    this.#places = new Map(rows.map((row) => [row.code, row]));
    this.#northward = null;
    this.#rings.clear();
  }

  /** Reads the places of these row keys of the log again. */
  refresh(rows: Iterable<string>): void {
    const one = this.#db.prepare<[string], IndexedPlace>(`SELECT ${COLUMNS} FROM place WHERE code = ? AND deleted = 0`);
    for (const [code = ''] of [...rows].map(rowKeyParts)) {
      const row = one.get(code);
      if (row && !this.#places.has(code)) {
        // A new one has its place in the order of codes, which everything above relies on.
        this.reload();
        return;
      }
      if (row) this.#places.set(code, row);
      else this.#places.delete(code);
    }
    this.#northward = null;
    this.#rings.clear();
  }

  /** Radius in metres of a venue's service ring when the venue has none of its own. */
  setDefaultRing(metres: number): void {
    this.#defaultRing = metres;
    this.#rings.clear();
  }

  venues(): IndexedPlace[] {
    return [...this.#places.values()].filter(({ type }) => type === 'venue');
  }

  /** Places within a venue's service ring (inclusive, straight line), nearest first; the venue itself counts. */
  withinRing(venue: IndexedPlace): readonly NearPlace[] {
    const known = this.#rings.get(venue.code);
    if (known) return known;
    const found =
      venue.lon === null || venue.lat === null
        ? [{ place: venue, metres: 0 }]
        : this.near({ lon: venue.lon, lat: venue.lat }, venue.serviceRing ?? this.#defaultRing);
    this.#rings.set(venue.code, found);
    return found;
  }

  /** Places at most `within` metres from a position (degrees, WGS-84), nearest first, ties by code. */
  near(from: { lon: number; lat: number }, within: number): NearPlace[] {
    const found: NearPlace[] = [];
    // No two positions are nearer than the latitudes between them, so only a band has to be measured.
    const band = (within / EARTH_RADIUS_METRES) * (180 / Math.PI) + BAND_MARGIN;
    const northward = this.#positioned();
    for (let index = firstFrom(northward, from.lat - band); index < northward.length; index += 1) {
      const place = northward[index];
      if (!place || place.lat > from.lat + band) break;
      const metres = distanceMetres(from, place);
      if (metres <= within) found.push({ place, metres });
    }
    return found.toSorted((a, b) => a.metres - b.metres || (a.place.code < b.place.code ? -1 : 1));
  }

  #positioned(): readonly Positioned[] {
    this.#northward ??= [...this.#places.values()].filter(isPositioned).toSorted((a, b) => a.lat - b.lat);
    return this.#northward;
  }
}

const isPositioned = (place: IndexedPlace): place is Positioned => place.lon !== null && place.lat !== null;

/** Where the places from that latitude on begin. */
function firstFrom(northward: readonly Positioned[], lat: number): number {
  let [low, high] = [0, northward.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((northward[middle]?.lat ?? lat) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
