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
  /** When it closed (UTC ms); null while it is in use. */
  readonly closedAt: number | null;
};

export type NearPlace = { readonly place: IndexedPlace; readonly metres: number };

type Positioned = IndexedPlace & { readonly lon: number; readonly lat: number };

/** Degrees: more than rounding can lose, far less than a step. */
const BAND_MARGIN = 1e-9;

const COLUMNS = 'code, name, nameEn, type, organisation, lon, lat, accuracy, serviceRing, sample, closedAt';

/** How often a place may have been merged on and on before its first code is given up on. */
const LONGEST_TRAIL = 50;

/**
 * Every living place by code, read from the table and kept in step with it. Closed places are kept apart: whatever counts,
 * measures or requires does not see them.
 */
export class PlaceIndex {
  readonly #db: ReadDb;
  #places = new Map<string, IndexedPlace>();
  #closed = new Map<string, IndexedPlace>();
  /** Code of a merged place → the place it went into; null until asked for after a change. */
  #aliases: Map<string, string> | null = null;
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

  /** A place in use. */
  get(code: string): IndexedPlace | undefined {
    return this.#places.get(code);
  }

  /** A place in use or closed. */
  find(code: string): IndexedPlace | undefined {
    return this.#places.get(code) ?? this.#closed.get(code);
  }

  /** Places in use, by code. */
  all(): Iterable<IndexedPlace> {
    return this.#places.values();
  }

  closed(): Iterable<IndexedPlace> {
    return this.#closed.values();
  }

  /** The code as it is, or that of the place it was merged into; undefined when neither leads to a living place. */
  resolve(code: string): string | undefined {
    let at = code;
    for (let steps = 0; steps < LONGEST_TRAIL; steps += 1) {
      if (this.find(at)) return at;
      const next = this.aliases().get(at);
      if (next === undefined) return undefined;
      at = next;
    }
    return undefined;
  }

  /** Codes of merged places and the codes they went into. */
  aliases(): ReadonlyMap<string, string> {
    this.#aliases ??= new Map(
      this.#db
        .prepare<[], [string, string]>(
          'SELECT code, mergedInto FROM place WHERE mergedInto IS NOT NULL AND deleted = 1',
        )
        .raw()
        .all() as [string, string][],
    );
    return this.#aliases;
  }

  reload(): void {
    const rows = this.#db
      .prepare<[], IndexedPlace>(`SELECT ${COLUMNS} FROM place WHERE deleted = 0 ORDER BY code`)
      .all();
    this.#places = new Map(rows.filter(({ closedAt }) => closedAt === null).map((row) => [row.code, row]));
    this.#closed = new Map(rows.filter(({ closedAt }) => closedAt !== null).map((row) => [row.code, row]));
    this.#forget();
  }

  /** Reads the places of these row keys of the log again. */
  refresh(rows: Iterable<string>): void {
    const one = this.#db.prepare<[string], IndexedPlace>(`SELECT ${COLUMNS} FROM place WHERE code = ? AND deleted = 0`);
    for (const [code = ''] of [...rows].map(rowKeyParts)) {
      const row = one.get(code);
      if (row?.closedAt === null) this.#enter(row);
      else this.#places.delete(code);
      if (row && row.closedAt !== null) this.#closed.set(code, row);
      else this.#closed.delete(code);
    }
    this.#forget();
  }

  /** A new one has its place in the order of codes, which everything above relies on. */
  #enter(row: IndexedPlace): void {
    if (this.#places.has(row.code)) {
      this.#places.set(row.code, row);
      return;
    }
    const entries = [...this.#places];
    entries.splice(firstAfter(entries, row.code), 0, [row.code, row]);
    this.#places = new Map(entries);
  }

  #forget(): void {
    this.#aliases = null;
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

/** Where a code belongs among those in order. */
function firstAfter(entries: readonly (readonly [string, unknown])[], code: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[0] ?? code) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
