import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { distanceMetres } from '../../../../shared/domain/geo/great-circle.ts';
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

const COLUMNS = 'code, name, nameEn, type, organisation, lon, lat, accuracy, serviceRing, sample';

/** Every living place by code, read from the table and kept in step with it. */
export class PlaceIndex {
  readonly #db: ReadDb;
  #places = new Map<string, IndexedPlace>();
  #rings = new Map<string, NearPlace[]>();
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
    for (const place of this.#places.values()) {
      if (place.lon === null || place.lat === null) continue;
      const metres = distanceMetres(from, { lon: place.lon, lat: place.lat });
      if (metres <= within) found.push({ place, metres });
    }
    return found.toSorted((a, b) => a.metres - b.metres || (a.place.code < b.place.code ? -1 : 1));
  }
}
