import type {
  Capability,
  CoverageBarrier,
  CoverageCell,
  CoverageExclusion,
} from '../../../../shared/contract/coverage.ts';
import { zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import { CoverageMoment } from './coverage-moment.ts';
import { CoverageWorld, type WorldDeps } from './coverage-world.ts';
import type { Instants, Service } from './place-judge.ts';
import { supposedMarks, type Supposition } from './supposition.ts';

export type CoverageDeps = WorldDeps & { readonly clock: Clock };

/** At an instant ahead what is ready now is ready then (`renewed`), or only as long as its evidence holds (`ages`). */
export type Evidence = 'renewed' | 'ages';

export type MatrixRequest = {
  /** UTC ms; the present when left out. */
  readonly at?: number | undefined;
  /** Radii in metres. */
  readonly rings?: readonly number[] | undefined;
  readonly capability?: string | undefined;
  readonly venue?: string | undefined;
  readonly evidence?: Evidence | undefined;
};

export type DayRequest = {
  /** Local date of the event's zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Radius in metres. */
  readonly ring: number;
  readonly venue?: string | undefined;
  readonly evidence?: Evidence | undefined;
};

/** Metres, straight line. */
export const DEFAULT_RINGS: readonly number[] = [500, 1000, 3000];

/** Which places serve which capability within reach of which venue, and where nobody does. */
export class CoverageQueries {
  readonly world: CoverageWorld;
  readonly #deps: CoverageDeps;

  constructor(deps: CoverageDeps) {
    this.#deps = deps;
    this.world = new CoverageWorld(deps);
  }

  capabilities(): readonly Capability[] {
    return this.world.parts.list;
  }

  /** @throws AppError UNKNOWN_VENUE, UNKNOWN_CAPABILITY */
  matrix(request: MatrixRequest): { at: number; cells: CoverageCell[]; hoursUnknown: number } {
    const instants = this.instants(request.at, request.evidence);
    const venue = this.#venueOf(request.venue);
    const capability = request.capability === undefined ? null : this.#capabilityOf(request.capability);
    const cells = this.#sheet(request).cells(
      instants,
      (one, other) => (venue === null || one === venue) && (capability === null || other === capability),
    );
    return { at: instants.at, cells, hoursUnknown: this.#hoursUnknown() };
  }

  /** The matrix with some things away, and which cells that turns blank. @throws AppError UNKNOWN_PLACE, UNKNOWN_MACHINE, UNKNOWN_STAFF, UNKNOWN_CURRENCY */
  whatIf(
    supposition: Supposition,
    request: MatrixRequest,
  ): { at: number; cells: (CoverageCell & { turnsBlank: boolean })[] } {
    const instants = this.instants(request.at, request.evidence);
    const { marks, without } = supposedMarks(this.#deps.db, this.world, supposition, instants);
    return { at: instants.at, cells: this.#sheet(request).supposed(instants, marks, without) };
  }

  /** Blank spots at each hour of a local date. @throws AppError UNKNOWN_VENUE */
  day({ date, ring, venue, evidence }: DayRequest): { at: number; blanks: { venue: string; capability: string }[] }[] {
    const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
    const wanted = this.#venueOf(venue);
    const { ground, list } = this.world.parts;
    const hours = this.world.hoursOf(`${date} ${ring} ${evidence}`);
    return Array.from({ length: 24 }, (_, h) => {
      const at = zonedToUtc({ y, m, d, h, mi: 0 }, this.#deps.zone());
      // At first each hour goes on from the one before: little changes in between.
      const moment = (hours[h] ??= hours[h - 1]?.copy() ?? new CoverageMoment(this.world.parts, [ring]));
      const table = moment.moveTo(this.instants(at, evidence));
      const blanks = ground.venues.flatMap((one, index) =>
        wanted !== null && index !== wanted
          ? []
          : list.flatMap(({ code }, capability) =>
              table.firstTwo(index, capability, ring).length === 0 ? { venue: one.code, capability: code } : [],
            ),
      );
      return { at, blanks };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_CAPABILITY, UNKNOWN_VENUE */
  why(
    place: string,
    capability: string,
    { venue, at, evidence }: Pick<MatrixRequest, 'venue' | 'at' | 'evidence'>,
  ): Service & { excluded: { barrier: string | null; reason: string }[] } {
    const { ground, judge, exclusions } = this.world.parts;
    const number = ground.numberOf(place);
    if (number === undefined || this.#deps.model.rowOf(place) === undefined)
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
    const instants = this.instants(at, evidence);
    const service = judge.explain(place, this.#capabilityOf(capability), instants);
    const index = this.#venueOf(venue);
    const reasons = index === null ? [] : exclusions.reasons(index, number, instants.at, ground);
    const excluded = reasons.map((one) => ({ barrier: 'line' in one ? one.name : null, reason: one.reason }));
    return { ...service, excluded };
  }

  exclusions(): readonly CoverageExclusion[] {
    return this.world.exclusions.pairs();
  }

  barriers(): readonly CoverageBarrier[] {
    return this.world.exclusions.barriers();
  }

  /** When hours and resources are looked at, and when items are; `at` is UTC ms. */
  instants(at: number | undefined, evidence: Evidence = 'renewed'): Instants {
    const now = this.#deps.clock.now();
    const then = at ?? now;
    return { at: then, itemsAt: evidence === 'ages' ? then : Math.min(then, now), now };
  }

  #sheet({ at, rings = DEFAULT_RINGS, evidence = 'renewed' }: MatrixRequest) {
    return this.world.sheet(at === undefined ? 'now' : `${at} ${evidence}`, rings);
  }

  #hoursUnknown(): number {
    return this.#deps.model.codes.reduce((count, code) => count + (this.world.hours.isKnown(code) ? 0 : 1), 0);
  }

  #capabilityOf(code: string): number {
    const index = this.world.parts.list.findIndex((capability) => capability.code === code);
    if (index < 0)
      throw new AppError('UNKNOWN_CAPABILITY', `There is no capability with the code ${code}.`, { capability: code });
    return index;
  }

  #venueOf(code: string | undefined): number | null {
    if (code === undefined) return null;
    const index = this.world.ground.venues.findIndex((venue) => venue.code === code);
    if (index < 0) throw new AppError('UNKNOWN_VENUE', `There is no venue with the code ${code}.`, { venue: code });
    return index;
  }
}
