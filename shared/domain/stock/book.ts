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

function lineOf(movements: readonly Movement[], reversed: ReadonlySet<string>): BookLine {
  const [first] = movements;
  let pieces = 0;
  let countedAt: number | null = null;
  let closedUntil = Number.NEGATIVE_INFINITY;
  for (const { id, kind, at, pieces: added } of movements) {
    pieces += added;
    if (kind === 'count' && !reversed.has(id)) countedAt = at;
    if (kind === 'count' || kind === 'reversal') closedUntil = at;
  }
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
  for (const movement of byTime(movements)) {
    if (movement.at <= at) continue;
    running += movement.pieces;
    lowest = Math.min(lowest, running);
  }
  return { atThen, lowest };
}

/** Value of pieces in minor units. @throws AppError AMOUNT_TOO_LARGE */
export const valueOf = (lines: readonly Pieces[]): number =>
  exact(lines.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0));
