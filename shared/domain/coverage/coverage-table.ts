import { coverOf, LACKING, NOT_OFFERED, SERVING, type Cover } from './coverage.ts';
import type { Reach } from './reach.ts';

export type TableShape = {
  /** One per venue; shared by all tables of the same places. */
  readonly reaches: readonly Reach[];
  readonly capabilities: number;
  /** Radii in metres. */
  readonly rings: readonly number[];
};

/**
 * Coverage at one instant, kept so that a change recomputes only what it can change: each pair of venue and capability knows
 * how far out its answer was decided, and a place farther away than that cannot alter it. Answers are worked out when asked for.
 */
export class CoverageTable {
  readonly rings: readonly number[];
  readonly #reaches: readonly Reach[];
  readonly #capabilities: number;
  readonly #narrowest: number;
  readonly #widest: number;
  /** What each place is to each capability. */
  #marks: Uint8Array;
  readonly #covers: (Cover | null)[];
  readonly #excluded: (ReadonlySet<number> | null)[];
  /** How many answers were worked out so far. While there are none, nothing has to be looked for that a change alters. */
  computed = 0;

  constructor({ reaches, capabilities, rings }: TableShape, places: number) {
    this.#reaches = reaches;
    this.#capabilities = capabilities;
    this.rings = rings;
    this.#narrowest = Math.min(...rings);
    this.#widest = Math.max(...rings);
    this.#marks = new Uint8Array(places * capabilities);
    this.#covers = Array.from({ length: reaches.length * capabilities }, () => null);
    this.#excluded = reaches.map(() => null);
  }

  mark(place: number, capability: number): number {
    return this.#marks[place * this.#capabilities + capability] ?? NOT_OFFERED;
  }

  /** Takes over what all places are from a table of the same places and capabilities. Nothing may have been asked of this one yet. */
  takeMarks(other: CoverageTable): void {
    this.#marks = other.#marks.slice();
  }

  /** Says anew what a place is to each capability; what it lacks may have changed even where that stays the same. */
  setMarks(place: number, marks: Uint8Array): void {
    this.#grow(place);
    for (let capability = 0; capability < this.#capabilities; capability += 1) {
      const slot = place * this.#capabilities + capability;
      const [before, after] = [this.#marks[slot] ?? NOT_OFFERED, marks[capability] ?? NOT_OFFERED];
      if (before === after && before !== LACKING) continue;
      this.#marks[slot] = after;
      if (this.computed === 0) continue;
      for (let venue = 0; venue < this.#reaches.length; venue += 1) {
        const pair = venue * this.#capabilities + capability;
        const cover = this.#covers[pair];
        if (!cover) continue;
        // What somebody lacks is told of the one that could be mended only.
        if (before === after ? cover.mend?.place === place : this.#metres(venue, place) <= cover.horizon)
          this.#covers[pair] = null;
      }
    }
  }

  /** Places that do not count for a venue; a new set for every change. */
  setExcluded(venue: number, places: ReadonlySet<number> | null): void {
    if (this.#excluded[venue] === places) return;
    this.#excluded[venue] = places;
    for (let capability = 0; capability < this.#capabilities; capability += 1)
      this.#covers[venue * this.#capabilities + capability] = null;
  }

  /** After a place moved: `before` are the metres from each venue as they were, NaN for none. */
  moved(place: number, before: readonly number[]): void {
    this.#grow(place);
    for (let venue = 0; venue < this.#reaches.length; venue += 1) {
      const [was, is] = [before[venue] ?? Number.NaN, this.#metres(venue, place)];
      for (let capability = 0; capability < this.#capabilities; capability += 1) {
        const pair = venue * this.#capabilities + capability;
        const { horizon } = this.#covers[pair] ?? { horizon: Number.NEGATIVE_INFINITY };
        if (this.mark(place, capability) !== NOT_OFFERED && (was <= horizon || is <= horizon))
          this.#covers[pair] = null;
      }
    }
  }

  /** The same object as long as nothing changed for this pair. */
  cover(venue: number, capability: number): Cover {
    const pair = venue * this.#capabilities + capability;
    return (this.#covers[pair] ??= this.#work(venue, (place) => this.mark(place, capability)));
  }

  /** The answer as it would be with other marks for some places; the very same object where they can change nothing. */
  supposed(venue: number, capability: number, marks: ReadonlyMap<number, Uint8Array>): Cover {
    const cover = this.cover(venue, capability);
    for (const [place, supposed] of marks) {
      const [is, would] = [this.mark(place, capability), supposed[capability] ?? NOT_OFFERED];
      if (is === would && cover.mend?.place !== place) continue;
      if (this.#metres(venue, place) > cover.horizon) continue;
      return this.#work(venue, (other) => marks.get(other)?.[capability] ?? this.mark(other, capability));
    }
    return cover;
  }

  /** Places serving within `ring` metres, but no more than two: enough to tell blank, single and safe apart. */
  firstTwo(venue: number, capability: number, ring: number): readonly number[] {
    const { places, metres } = this.#reaches[venue] ?? { places: [], metres: [] };
    const excluded = this.#excluded[venue];
    const found: number[] = [];
    for (let step = 0; step < places.length && (metres[step] ?? Infinity) <= ring; step += 1) {
      const place = places[step] ?? -1;
      if (this.mark(place, capability) !== SERVING || excluded?.has(place)) continue;
      found.push(place);
      if (found.length === 2) break;
    }
    return found;
  }

  #work(venue: number, mark: (place: number) => number): Cover {
    this.computed += 1;
    const excluded = this.#excluded[venue];
    const [narrowest, widest] = [this.#narrowest, this.#widest];
    const reach = this.#reaches[venue] ?? { places: [], metres: [] };
    return coverOf({ reach, mark, excluded: (place) => excluded?.has(place) ?? false, narrowest, widest });
  }

  /** Without a position a place is in nobody's reach. */
  #metres(venue: number, place: number): number {
    return this.#reaches[venue]?.metresTo(place) ?? Number.NaN;
  }

  #grow(place: number): void {
    const needed = (place + 1) * this.#capabilities;
    if (this.#marks.length >= needed) return;
    const marks = new Uint8Array(needed * 2);
    marks.set(this.#marks);
    this.#marks = marks;
  }
}
