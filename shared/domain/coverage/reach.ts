import { distanceMetres, type LonLat } from '../geo/great-circle.ts';

/**
 * Every place by its straight-line distance from one venue, nearest first. Places are numbers; one without a position is not
 * among them. A place that comes, goes or moves is put in or taken out without sorting anew.
 */
export class Reach {
  readonly places: number[] = [];
  /** Metres to each of `places`, ascending. */
  readonly metres: number[] = [];
  readonly #from: LonLat | null;
  readonly #known: number[] = [];
  /** Ties in distance: the order places are named in. */
  readonly #order: (a: number, b: number) => number;

  /** `from` in degrees, WGS-84; null for a venue without a position, which nothing is near to. `positions` by place. */
  constructor(
    from: LonLat | null,
    positions: readonly (LonLat | null)[],
    order: (a: number, b: number) => number = (a, b) => a - b,
  ) {
    this.#from = from;
    this.#order = order;
    positions.forEach((position) => this.#known.push(this.#distance(position)));
    const near = positions.flatMap((_, place) => (Number.isNaN(this.metresTo(place)) ? [] : place));
    near.sort((a, b) => this.metresTo(a) - this.metresTo(b) || order(a, b));
    for (const place of near) {
      this.places.push(place);
      this.metres.push(this.metresTo(place));
    }
  }

  /** Metres to a place; NaN when it or the venue has no position. */
  metresTo(place: number): number {
    return this.#known[place] ?? Number.NaN;
  }

  /** Puts a place where it is now (degrees, WGS-84), or takes it out with null. */
  move(place: number, to: LonLat | null): void {
    if (!Number.isNaN(this.metresTo(place))) {
      const step = this.places.indexOf(place);
      this.places.splice(step, 1);
      this.metres.splice(step, 1);
    }
    const metres = this.#distance(to);
    while (this.#known.length <= place) this.#known.push(Number.NaN);
    this.#known[place] = metres;
    if (Number.isNaN(metres)) return;
    const step = this.#stepFor(place, metres);
    this.places.splice(step, 0, place);
    this.metres.splice(step, 0, metres);
  }

  #distance(to: LonLat | null): number {
    return this.#from === null || to === null ? Number.NaN : distanceMetres(this.#from, to);
  }

  #stepFor(place: number, metres: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const before = (this.metres[middle] ?? 0) - metres || this.#order(this.places[middle] ?? 0, place);
      if (before < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
