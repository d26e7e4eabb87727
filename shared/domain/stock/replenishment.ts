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

export type Need = {
  readonly place: string;
  readonly currency: string;
  readonly usable: number;
  /** What it should have: the safety stock, or the minimum where there is none. */
  readonly target: number;
  readonly belowMinimum: boolean;
  readonly proposals: readonly Proposal[];
  /** What no other place can spare. */
  readonly unmet: number;
};

const targetOf = ({ safety, minimum }: StockPosition): number => safety ?? minimum ?? 0;

/**
 * Who is to be replenished, from where and with what, for one currency. The place that lacks the greatest share of its target
 * comes first. It takes from the nearest place that can spare all of it; where none can, from the nearest ones in turn. No source is
 * brought below its own target, and what is promised to one place is not promised to another. `metres` is the straight distance, null when unknown: such sources come last.
 */
export function proposeReplenishment(
  stocks: readonly PlacedStock[],
  metres: (from: string, to: string) => number | null,
): Need[] {
  const spare = new Map(stocks.map(({ place, position }) => [place, new Spare(position)]));
  return stocks
    .filter(({ position }) => position.usable < targetOf(position) && position.seenAt !== null)
    .toSorted((a, b) => share(a) - share(b) || (a.place < b.place ? -1 : 1))
    .map(({ place, position }) => {
      const target = targetOf(position);
      const { currency, usable, minimum } = position;
      const wanted = target - usable;
      const proposals: Proposal[] = [];
      let unmet = wanted;
      const sources = nearest(place, stocks, metres).filter((from) => spare.get(from.place)?.hasAny() === true);
      const whole = sources.find((from) => valueOf(spare.get(from.place)?.offer(wanted) ?? []) >= wanted);
      for (const from of whole === undefined ? sources : [whole]) {
        if (unmet <= 0) break;
        const lines = spare.get(from.place)?.take(unmet) ?? [];
        if (lines.length === 0) continue;
        const amount = valueOf(lines);
        proposals.push({ place, currency, from, amount, lines });
        unmet -= amount;
      }
      const belowMinimum = minimum !== null && usable < minimum;
      return { place, currency, usable, target, belowMinimum, proposals, unmet: Math.max(0, unmet) };
    });
}

const share = ({ position }: PlacedStock): number => position.usable / targetOf(position);

function nearest(
  to: string,
  stocks: readonly PlacedStock[],
  metres: (from: string, to: string) => number | null,
): Source[] {
  return stocks
    .filter(({ place }) => place !== to)
    .map(({ place }) => ({ place, metres: metres(place, to) }))
    .toSorted(
      (a, b) =>
        (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY) || (a.place < b.place ? -1 : 1),
    );
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

  hasAny(): boolean {
    return this.#surplus > 0;
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
