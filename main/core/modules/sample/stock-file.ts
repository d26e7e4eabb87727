import { z } from 'zod';
import { parseAmount } from '../../../../shared/domain/money/money.ts';
import type { Pieces } from '../../../../shared/domain/stock/movement.ts';

const text = z.string().min(1);
const currencyCode = z.string().regex(/^[A-Z]{3}$/);
const pieces = z.record(z.string().regex(/^\d+$/), z.int().min(0));
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** Stock of the sample event, as `resources/sample/stock.json` tells it. */
export const stockFile = z.object({
  fxPointPercent: z.int().min(1).max(100),
  cashCentre: text,
  currencies: z.record(
    currencyCode,
    z.object({ minimum: decimal, safety: decimal, limit: decimal, daily: decimal, mix: pieces }),
  ),
  told: z.array(z.object({ place: text, currency: currencyCode, pieces })),
  recipes: z.array(z.object({ code: text, name: text, nameEn: text, currency: currencyCode, pieces })),
  packs: z.object({ branch: z.int(), 'fx-point': z.int(), places: z.record(text, z.int()) }),
});
export type StockFile = z.infer<typeof stockFile>;
export type CurrencyPlan = StockFile['currencies'][string];

/** Pieces by denomination (minor units), largest first. */
export const piecesOf = (record: Readonly<Record<string, number>>): Pieces[] =>
  Object.entries(record)
    .map(([denomination, count]) => ({ denomination: Number(denomination), pieces: count }))
    .toSorted((a, b) => b.denomination - a.denomination);

/** Minor units of a decimal in whole units, times a percentage, rounded down. */
export function minorUnits(amount: string, currency: string, percent = 100): number {
  const parsed = parseAmount(amount, currency);
  return parsed.ok ? Math.floor((parsed.amount * percent) / 100) : 0;
}
