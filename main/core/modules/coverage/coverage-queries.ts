import type { Capability, CoverageCell, CoverageExclusion } from '../../../../shared/contract/coverage.ts';
import { coverageCells, type VenueReach } from '../../../../shared/domain/coverage/coverage.ts';
import { distanceMetres } from '../../../../shared/domain/geo/great-circle.ts';
import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import type { HoursIndex } from './hours-index.ts';
import { Serving, type Service } from './serving.ts';

export type CoverageDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly hours: HoursIndex;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

export type MatrixRequest = {
  readonly at?: number | undefined;
  readonly rings?: readonly number[] | undefined;
  readonly capability?: string | undefined;
  readonly venue?: string | undefined;
};

/** Metres, straight line. */
export const DEFAULT_RINGS = [500, 1000, 3000];

export class CoverageQueries {
  readonly #deps: CoverageDeps;
  #reaches = new Map<string, VenueReach>();

  constructor(deps: CoverageDeps) {
    this.#deps = deps;
  }

  /** After a place came, went or moved. */
  forget(): void {
    this.#reaches.clear();
    this.#deps.hours.forget();
  }

  capabilities(): Capability[] {
    const { db } = this.#deps;
    const members = db
      .prepare<[], { capability: string; item: string }>(
        'SELECT capability, item FROM capability_item WHERE deleted = 0 ORDER BY item',
      )
      .all();
    return db
      .prepare<[], Omit<Capability, 'items' | 'sample'> & { sample: number }>(
        'SELECT code, name, nameEn, short, ord, sample FROM capability WHERE deleted = 0 ORDER BY ord, code',
      )
      .all()
      .map((row) => ({
        ...row,
        sample: row.sample === 1,
        items: members.filter(({ capability }) => capability === row.code).map(({ item }) => item),
      }));
  }

  /** @throws AppError UNKNOWN_VENUE, UNKNOWN_CAPABILITY */
  matrix(request: MatrixRequest): { at: number; cells: CoverageCell[]; hoursUnknown: number } {
    const now = this.#deps.clock.now();
    const at = request.at ?? now;
    return { at, cells: this.#cells(request, at, new Set()), hoursUnknown: this.#hoursUnknown(at) };
  }

  /** The matrix with some places closed, and which cells that turns blank. @throws AppError UNKNOWN_PLACE */
  whatIf(
    close: readonly string[],
    request: MatrixRequest,
  ): { at: number; cells: (CoverageCell & { turnsBlank: boolean })[] } {
    const { model, clock } = this.#deps;
    const closed = new Set(
      close.map((place) => {
        const row = model.rowOf(place);
        if (row === undefined)
          throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
        return row;
      }),
    );
    const at = request.at ?? clock.now();
    const before = this.#cells(request, at, new Set());
    const after = this.#cells(request, at, closed);
    return {
      at,
      cells: after.map((cell, index) => ({ ...cell, turnsBlank: cell.blank && before[index]?.blank === false })),
    };
  }

  /** Blank spots at each hour of a local date (`YYYY-MM-DD`). */
  day(
    date: string,
    ring: number,
    venue: string | undefined,
  ): { at: number; blanks: { venue: string; capability: string }[] }[] {
    const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
    return Array.from({ length: 24 }, (_, h) => {
      const at = zonedToUtc({ y, m, d, h, mi: 0 }, this.#deps.zone());
      const cells = this.#cells({ rings: [ring], venue }, at, new Set());
      return {
        at,
        blanks: cells.filter(({ blank }) => blank).map((cell) => ({ venue: cell.venue, capability: cell.capability })),
      };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_CAPABILITY */
  why(place: string, capability: string, at: number): Service {
    const { model } = this.#deps;
    const row = model.rowOf(place);
    if (row === undefined) throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
    const capabilities = this.#chosenCapabilities(capability);
    return this.#serving(capabilities, at).explain(row, 0);
  }

  exclusions(): CoverageExclusion[] {
    return this.#deps.db
      .prepare<[], CoverageExclusion>(
        'SELECT place, venue, fromAt AS "from", toAt AS "to", reason FROM coverage_exclusion WHERE deleted = 0 ORDER BY fromAt',
      )
      .all();
  }

  /** Today in the event's zone, `YYYY-MM-DD`. */
  today(): string {
    const { y, m, d } = utcToZoned(this.#deps.clock.now(), this.#deps.zone());
    return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  }

  #cells(
    { rings = DEFAULT_RINGS, capability, venue }: MatrixRequest,
    at: number,
    closed: ReadonlySet<number>,
  ): CoverageCell[] {
    const { model } = this.#deps;
    const capabilities = this.#chosenCapabilities(capability);
    const venues = this.#chosenVenues(venue);
    const serving = this.#serving(capabilities, at);
    const excluded = this.#excludedAt(at, venues);
    const cells = coverageCells({
      venues: venues.map((chosen) => this.#reach(chosen)),
      capabilities: capabilities.map((_, index) => index),
      rings,
      serves: (row, index) => !closed.has(row) && serving.serves(row, index),
      excluded,
    });
    return cells.map(({ venue: venueIndex, capability: index, ring, ready, blank, nearest }) => {
      const of = venues[venueIndex];
      const mend =
        blank && of
          ? this.#nearestToMend(of, index, serving, (row) => closed.has(row) || excluded(venueIndex, row))
          : null;
      return {
        venue: of?.code ?? '',
        capability: capabilities[index]?.code ?? '',
        ring,
        ready: ready.map((row) => model.codes[row] ?? ''),
        blank,
        ...(nearest && { nearest: { code: model.codes[nearest.place] ?? '', metres: nearest.metres } }),
        ...(mend && { nearestToMend: mend }),
      };
    });
  }

  /** The nearest place that offers the capability without serving it, and what it lacks. */
  #nearestToMend(
    venue: IndexedPlace,
    capability: number,
    serving: Serving,
    ruledOut: (row: number) => boolean,
  ): NonNullable<CoverageCell['nearestToMend']> | null {
    const { places, metres } = this.#reach(venue);
    for (let step = 0; step < places.length; step += 1) {
      const row = places[step] ?? -1;
      if (ruledOut(row) || !serving.offers(row, capability) || serving.serves(row, capability)) continue;
      return {
        code: this.#deps.model.codes[row] ?? '',
        metres: metres[step] ?? 0,
        lacks: [...serving.explain(row, capability).lacks],
      };
    }
    return null;
  }

  #serving(capabilities: readonly Capability[], at: number): Serving {
    const { model, hours, zone, clock } = this.#deps;
    return new Serving(model, capabilities, hours.at(at, zone()), at, clock.now());
  }

  #hoursUnknown(at: number): number {
    const openAt = this.#deps.hours.at(at, this.#deps.zone());
    return this.#deps.model.codes.filter((code) => openAt(code) === null).length;
  }

  #excludedAt(at: number, venues: readonly IndexedPlace[]): (venue: number, row: number) => boolean {
    const pairs = new Set(
      this.exclusions().flatMap(({ place, venue, from, to }) => (at >= from && at < to ? [`${venue}\n${place}`] : [])),
    );
    return pairs.size === 0
      ? () => false
      : (venue, row) => pairs.has(`${venues[venue]?.code}\n${this.#deps.model.codes[row]}`);
  }

  #chosenCapabilities(code: string | undefined): Capability[] {
    const all = this.capabilities();
    if (code === undefined) return all;
    const chosen = all.filter((capability) => capability.code === code);
    if (chosen.length === 0)
      throw new AppError('UNKNOWN_CAPABILITY', `There is no capability with the code ${code}.`, { capability: code });
    return chosen;
  }

  #chosenVenues(code: string | undefined): IndexedPlace[] {
    const all = this.#deps.places.venues();
    if (code === undefined) return all;
    const chosen = all.filter((venue) => venue.code === code);
    if (chosen.length === 0)
      throw new AppError('UNKNOWN_VENUE', `There is no venue with the code ${code}.`, { venue: code });
    return chosen;
  }

  /** Every positioned place by its distance from the venue; worked out once until a place moves. */
  #reach(venue: IndexedPlace): VenueReach {
    const known = this.#reaches.get(venue.code);
    if (known) return known;
    const { lon, lat } = venue;
    const reach = lon === null || lat === null ? { places: [], metres: [] } : this.#sortedFrom({ lon, lat });
    this.#reaches.set(venue.code, reach);
    return reach;
  }

  #sortedFrom(from: { lon: number; lat: number }): VenueReach {
    const { model, places } = this.#deps;
    const hits: { row: number; metres: number }[] = [];
    for (const { code, lon, lat } of places.all()) {
      const row = model.rowOf(code);
      if (row !== undefined && lon !== null && lat !== null)
        hits.push({ row, metres: distanceMetres(from, { lon, lat }) });
    }
    const sorted = hits.toSorted((a, b) => a.metres - b.metres || a.row - b.row);
    return { places: sorted.map(({ row }) => row), metres: sorted.map(({ metres }) => metres) };
  }
}
