import type { BookLine } from './book.ts';
import type { Movement } from './movement.ts';
import { positionOf, NO_LEVEL, type StockLevel, type StockPosition } from './position.ts';

/** A movement of 100 USD notes at P1 for tests. */
export const movement = (id: string, part: Partial<Movement>): Movement => ({
  id,
  place: 'P1',
  currency: 'USD',
  denomination: 10_000,
  pieces: 0,
  kind: 'in',
  at: 0,
  counted: null,
  transfer: null,
  entry: id,
  reverses: null,
  note: null,
  ...part,
});

export const line = (
  currency: string,
  denomination: number,
  pieces: number,
  seenAt = 0,
  countedAt: number | null = seenAt,
): BookLine => ({ currency, denomination, pieces, countedAt, seenAt, closedUntil: seenAt });

export const position = (
  currency: string,
  pieces: Readonly<Record<number, number>>,
  level: Partial<StockLevel> = {},
  seenAt = 0,
): StockPosition =>
  positionOf(
    currency,
    Object.entries(pieces).map(([denomination, count]) => line(currency, Number(denomination), count, seenAt)),
    { ...NO_LEVEL, ...level },
  );
