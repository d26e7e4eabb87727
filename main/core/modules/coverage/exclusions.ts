import type { CoverageBarrier, CoverageExclusion } from '../../../../shared/contract/coverage.ts';
import { crossesLine } from '../../../../shared/domain/coverage/barrier.ts';
import type { ReadDb } from '../../store/database.ts';
import type { CoverageGround } from './ground.ts';

type BarrierRow = Omit<CoverageBarrier, 'line'> & { line: string | null };
type Period = { readonly from: number; readonly to: number };

/** Pairs of place and venue that do not count for a time, each by itself or because a drawn line lies between. */
export class Exclusions {
  readonly #db: ReadDb;
  #pairs: readonly CoverageExclusion[] | null = null;
  #barriers: readonly CoverageBarrier[] | null = null;
  /** Places beyond a barrier, by its id and a venue's number. */
  readonly #beyond = new Map<string, ReadonlySet<number>>();
  /** Sets handed out, by what is in force for a venue: as long as that is the same, so is the set. */
  readonly #sets = new Map<string, ReadonlySet<number>>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** After an exclusion or a barrier changed. */
  forget(): void {
    this.#pairs = null;
    this.#barriers = null;
    this.forgetPlaces();
  }

  /** After a place came, went or moved. */
  forgetPlaces(): void {
    this.#beyond.clear();
    this.#sets.clear();
  }

  pairs(): readonly CoverageExclusion[] {
    return (this.#pairs ??= this.#db
      .prepare<[], CoverageExclusion>(
        'SELECT place, venue, fromAt AS "from", toAt AS "to", reason FROM coverage_exclusion WHERE deleted = 0 ORDER BY fromAt, place, venue',
      )
      .all());
  }

  barriers(): readonly CoverageBarrier[] {
    return (this.#barriers ??= this.#db
      .prepare<[], BarrierRow>(
        'SELECT id, name, venue, line, fromAt AS "from", toAt AS "to", reason FROM coverage_barrier WHERE deleted = 0 ORDER BY fromAt, id',
      )
      .all()
      .map((row) => ({ ...row, line: lineOf(row.line) })));
  }

  /** Places that do not count for each venue of `ground` at `at` (UTC ms); null where all do. */
  at(at: number, ground: CoverageGround): (ReadonlySet<number> | null)[] {
    const pairs = this.pairs().filter((period) => inForce(period, at));
    const barriers = this.barriers().filter((period) => inForce(period, at));
    return ground.venues.map(({ code }, venue) => {
      const single = pairs.filter((pair) => pair.venue === code);
      const lines = barriers.filter((barrier) => barrier.venue === null || barrier.venue === code);
      if (single.length === 0 && lines.length === 0) return null;
      const key = JSON.stringify([venue, single.map(({ place }) => place).toSorted(), lines.map(({ id }) => id)]);
      const known = this.#sets.get(key);
      if (known) return known;
      const excluded = new Set(single.flatMap(({ place }) => ground.numberOf(place) ?? []));
      for (const line of lines) for (const place of this.#placesBeyond(line, venue, ground)) excluded.add(place);
      this.#sets.set(key, excluded);
      return excluded;
    });
  }

  /** What keeps a place from counting for a venue at `at` (UTC ms), by number. */
  reasons(venue: number, place: number, at: number, ground: CoverageGround): (CoverageExclusion | CoverageBarrier)[] {
    const [venueCode, placeCode] = [ground.venues[venue]?.code, ground.codeOf(place)];
    const lines = this.barriers().filter((one) => one.venue === null || one.venue === venueCode);
    return [
      ...this.pairs().filter((pair) => pair.venue === venueCode && pair.place === placeCode),
      ...lines.filter((line) => this.#placesBeyond(line, venue, ground).has(place)),
    ].filter((period) => inForce(period, at));
  }

  #placesBeyond({ id, line }: CoverageBarrier, venue: number, ground: CoverageGround): ReadonlySet<number> {
    const key = `${id}\n${venue}`;
    const known = this.#beyond.get(key);
    if (known) return known;
    const { lon, lat } = ground.venues[venue] ?? { lon: null, lat: null };
    const beyond = new Set<number>();
    if (lon !== null && lat !== null)
      for (const place of ground.reaches[venue]?.places ?? []) {
        const position = ground.position(place);
        if (position && crossesLine(line, { lon, lat }, position)) beyond.add(place);
      }
    this.#beyond.set(key, beyond);
    return beyond;
  }
}

const inForce = ({ from, to }: Period, at: number): boolean => at >= from && at < to;

function lineOf(json: string | null): CoverageBarrier['line'] {
  return (JSON.parse(json ?? '[]') as [number, number][]).map(([lon, lat]) => ({ lon, lat }));
}
