import type { Pieces } from './movement.ts';
import { valueOf } from './book.ts';
import { isUsable, type StockPosition } from './position.ts';

export type PlacedStock = { readonly place: string; readonly position: StockPosition };

export type Source = {
  readonly place: string;
  /** Straight line in metres; null when one of both has no position. */
  readonly metres: number | null;
};

/** One transfer that is proposed 调拨补充: amounts in minor units. */
export type Proposal = {
  readonly place: string;
  readonly currency: string;
  readonly from: Source;
  readonly amount: number;
  readonly lines: readonly Pieces[];
};

export type Shortage = {
  readonly place: string;
  readonly currency: string;
  readonly usable: number;
  /** What it should have: the safety stock, or the minimum where there is none. */
  readonly target: number;
  readonly belowMinimum: boolean;
};

export type Need = Shortage & {
  readonly proposals: readonly Proposal[];
  /** What no other place can spare. */
  readonly unmet: number;
};

const targetOf = ({ safety, minimum }: StockPosition): number => safety ?? minimum ?? 0;

type Metres = (from: string, to: string) => number | null;

/**
 * The stocks of one currency, and what each place can still spare of it. No source is brought below its own target, and what is
 * promised to one place is not promised to another.
 */
export class ReplenishmentPool {
  readonly #stocks: readonly PlacedStock[];
  readonly #spare: ReadonlyMap<string, Spare>;
  readonly #metres: Metres;

  /** `metres` is the straight distance, null when unknown: such sources come last. */
  constructor(stocks: readonly PlacedStock[], metres: Metres) {
    this.#stocks = stocks;
    this.#metres = metres;
    const spare = stocks.map(({ place, position }): [string, Spare] => [place, new Spare(position)]);
    this.#spare = new Map(spare.filter(([, one]) => one.surplus > 0));
  }

  /** Who lies below its target, the place that lacks the greatest share of it first. A place never counted is not among them. */
  shortages(): Shortage[] {
    return this.#stocks
      .filter(({ position }) => position.usable < targetOf(position) && position.seenAt !== null)
      .map(({ place, position }) => {
        const { currency, usable, minimum } = position;
        const belowMinimum = minimum !== null && usable < minimum;
        return { place, currency, usable, target: targetOf(position), belowMinimum };
      })
      .toSorted((a, b) => a.usable / a.target - b.usable / b.target || (a.place < b.place ? -1 : 1));
  }

  /** From the nearest place that can spare all of it; where none can, from the nearest ones in turn. */
  propose(shortage: Shortage): Need {
    const { place, currency, usable, target } = shortage;
    const proposals: Proposal[] = [];
    let unmet = target - usable;
    const wanted = unmet;
    const whole = this.#nearest(place, (spare) => spare.surplus >= wanted && valueOf(spare.offer(wanted)) >= wanted);
    const tried = new Set<string>();
    for (let from = whole; unmet > 0; from = null) {
      from ??= this.#nearest(place, (spare, at) => spare.surplus > 0 && !tried.has(at));
      if (from === null) break;
      tried.add(from.place);
      const lines = this.#spare.get(from.place)?.take(unmet) ?? [];
      if (lines.length === 0) continue;
      const amount = valueOf(lines);
      proposals.push({ place, currency, from, amount, lines });
      unmet -= amount;
    }
    return { ...shortage, proposals, unmet: Math.max(0, unmet) };
  }

  #nearest(to: string, fits: (spare: Spare, at: string) => boolean): Source | null {
    let best: Source | null = null;
    for (const [place, spare] of this.#spare) {
      if (place === to) continue;
      const metres = this.#metres(place, to);
      if (best !== null && !isNearer({ place, metres }, best)) continue;
      if (fits(spare, place)) best = { place, metres };
    }
    return best;
  }
}

/** Every shortage with what mends it, worst first. */
export function proposeReplenishment(stocks: readonly PlacedStock[], metres: Metres): Need[] {
  const pool = new ReplenishmentPool(stocks, metres);
  return pool.shortages().map((shortage) => pool.propose(shortage));
}

function isNearer(one: Source, other: Source): boolean {
  const [a, b] = [one.metres ?? Number.POSITIVE_INFINITY, other.metres ?? Number.POSITIVE_INFINITY];
  return a === b ? one.place < other.place : a < b;
}

/** What a place can give away, piece by piece. */
class Spare {
  readonly #pieces: Map<number, number>;
  #surplus: number;

  constructor(position: StockPosition) {
    const usable = position.lines.filter(({ denomination }) => isUsable(position.currency, denomination));
    this.#pieces = new Map(usable.map(({ denomination, pieces }) => [denomination, pieces]));
    this.#surplus = Math.max(0, position.usable - targetOf(position));
  }

  get surplus(): number {
    return this.#surplus;
  }

  /** Gives the pieces of `offer` away. */
  take(wanted: number): Pieces[] {
    const lines = this.offer(wanted);
    for (const { denomination, pieces } of lines)
      this.#pieces.set(denomination, (this.#pieces.get(denomination) ?? 0) - pieces);
    this.#surplus -= valueOf(lines);
    return lines;
  }

  /** Pieces worth `wanted`, or as little above it as one more piece makes, largest first; never more than the surplus. */
  offer(wanted: number): Pieces[] {
    const offered = new Map<number, number>();
    let rest = Math.min(wanted, this.#surplus);
    const descending = [...this.#pieces.keys()].toSorted((a, b) => b - a);
    for (const denomination of descending) {
      const pieces = Math.min(this.#pieces.get(denomination) ?? 0, Math.floor(rest / denomination));
      if (pieces <= 0) continue;
      offered.set(denomination, pieces);
      rest -= denomination * pieces;
    }
    const given = Math.min(wanted, this.#surplus) - rest;
    const last = descending
      .toReversed()
      .find(
        (one) =>
          rest > 0 &&
          one >= rest &&
          given + one <= this.#surplus &&
          (this.#pieces.get(one) ?? 0) > (offered.get(one) ?? 0),
      );
    if (last !== undefined) offered.set(last, (offered.get(last) ?? 0) + 1);
    return [...offered].map(([denomination, pieces]) => ({ denomination, pieces }));
  }
}
