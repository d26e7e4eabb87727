import { seenAtOf } from './position.ts';
import type { BookLine } from './book.ts';
import type { Pieces } from './movement.ts';

/** What one small-change pack 零钱包 holds. */
export type PackRecipe = {
  readonly code: string;
  readonly currency: string;
  readonly lines: readonly Pieces[];
};

export type Packs = {
  /** How many whole packs the notes and coins in hand make. */
  readonly packs: number;
  /** Denominations (minor units) that run out first: with more of all of them there would be one more pack. Empty when the recipe is empty. */
  readonly limiting: readonly number[];
  /** Oldest moment (UTC ms) at which somebody vouched for one of the lines it takes; null when none was ever recorded. */
  readonly seenAt: number | null;
};

/** `book` are the lines of one place. */
export function packsOf(recipe: PackRecipe, book: readonly BookLine[]): Packs {
  const own = book.filter(({ currency }) => currency === recipe.currency);
  const pieces = new Map(own.map((line) => [line.denomination, line.pieces]));
  const needed = recipe.lines.filter((line) => line.pieces > 0);
  if (needed.length === 0) return { packs: 0, limiting: [], seenAt: null };
  const each = needed.map((line) => Math.floor((pieces.get(line.denomination) ?? 0) / line.pieces));
  const packs = Math.max(0, Math.min(...each));
  return {
    packs,
    limiting: needed.flatMap((line, index) => (each[index] === packs ? [line.denomination] : [])),
    seenAt: seenAtOf(own.filter(({ denomination }) => needed.some((line) => line.denomination === denomination))),
  };
}
