import { exact } from '../money/money.ts';
import type { Movement, Pieces } from './movement.ts';

/** What the ledger says of one currency and denomination at a place. */
export type BookLine = {
  readonly currency: string;
  readonly denomination: number;
  readonly pieces: number;
  /** When it was last counted (UTC ms), not regarding counts that were reversed; null when never. */
  readonly countedAt: number | null;
  /** When somebody last vouched for what is there: the last count, else when its first pieces came in. */
  readonly seenAt: number;
  /** No movement may be dated earlier: a count or a reversal has closed the line up to here. */
  readonly closedUntil: number;
};

/** Movements in the order in which they happened; entered later comes later where the times are equal. */
export const byTime = <M extends Pick<Movement, 'at'>>(movements: readonly M[]): readonly M[] =>
  movements.toSorted((a, b) => a.at - b.at);

/** The lines of a place, by currency and then largest denomination first. `movements` are those of one place, in any order. */
export function bookOf(movements: readonly Movement[]): BookLine[] {
  const reversed = new Set(movements.flatMap(({ reverses }) => reverses ?? []));
  const lines = new Map<string, Movement[]>();
  for (const movement of byTime(movements)) {
    const key = `${movement.currency} ${movement.denomination}`;
    const known = lines.get(key);
    if (known) known.push(movement);
    else lines.set(key, [movement]);
  }
  return [...lines.values()]
    .map((line) => lineOf(line, reversed))
    .toSorted((a, b) =>
      a.currency === b.currency ? b.denomination - a.denomination : a.currency < b.currency ? -1 : 1,
    );
}

/** The book without lines of which all was taken back at its own moment: of those nothing is known. */
export function standingBook(movements: readonly Movement[]): BookLine[] {
  const known = new Set(withoutPairs(movements).map(({ currency, denomination }) => `${currency} ${denomination}`));
  return bookOf(movements).filter(({ currency, denomination }) => known.has(`${currency} ${denomination}`));
}

function lineOf(movements: readonly Movement[], reversed: ReadonlySet<string>): BookLine {
  const [first] = movements;
  let pieces = 0;
  let countedAt: number | null = null;
  let closedUntil = Number.NEGATIVE_INFINITY;
  for (const { id, kind, at, pieces: added } of movements) {
    pieces += added;
    if (kind === 'count' && !reversed.has(id)) countedAt = at;
  }
  for (const { kind, at } of withoutPairs(movements)) if (kind === 'count' || kind === 'reversal') closedUntil = at;
  return {
    currency: first?.currency ?? '',
    denomination: first?.denomination ?? 0,
    pieces,
    countedAt,
    seenAt: countedAt ?? first?.at ?? 0,
    closedUntil,
  };
}

/** What the book held at `at` (UTC ms), movements of that very moment included, and the least it held from then on. */
export function balanceFrom(movements: readonly Movement[], at: number): { atThen: number; lowest: number } {
  let atThen = 0;
  for (const movement of movements) if (movement.at <= at) atThen += movement.pieces;
  let [running, lowest] = [atThen, atThen];
  for (const movement of byTime(withoutPairs(movements))) {
    if (movement.at <= at) continue;
    running += movement.pieces;
    lowest = Math.min(lowest, running);
  }
  return { atThen, lowest };
}

/** Without movements that were taken back at their own moment: between the two of them nothing was ever there or missing. */
function withoutPairs(movements: readonly Movement[]): readonly Movement[] {
  const reversals = movements.filter(({ reverses }) => reverses !== null);
  if (reversals.length === 0) return movements;
  const atOf = new Map(movements.map(({ id, at }) => [id, at]));
  const gone = new Set<string>();
  for (const { id, at, reverses } of reversals)
    if (reverses !== null && atOf.get(reverses) === at) gone.add(id).add(reverses);
  return movements.filter(({ id }) => !gone.has(id));
}

/** Value of pieces in minor units. @throws AppError AMOUNT_TOO_LARGE */
export const valueOf = (lines: readonly Pieces[]): number =>
  exact(lines.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0));
