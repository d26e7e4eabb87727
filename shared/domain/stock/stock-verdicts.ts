import { formatAmount } from '../money/money.ts';
import { currencyItemCode } from '../readiness/currency-item.ts';
import type { Facts, Verdict, VerdictStatus } from '../readiness/verdict.ts';
import type { BookLine } from './book.ts';
import { packsOf, type PackRecipe } from './packs.ts';
import { CHANGE_CURRENCY, positionOf, NO_LEVEL, type StockLevel, type StockPosition } from './position.ts';

export const SMALL_NOTES_ITEM = 'rmb-small-notes';
export const PACKS_ITEM = 'small-change-packs';
export const LIMIT_ITEM = 'stock-limit';

/** Everything about the stock of one place that the rules look at. */
export type PlaceStock = {
  readonly book: readonly BookLine[];
  /** By currency. */
  readonly levels: ReadonlyMap<string, StockLevel>;
  readonly recipes: readonly PackRecipe[];
  /** Fewest packs to be kept, by recipe. */
  readonly packMinimum: ReadonlyMap<string, number>;
};

/** Positions of a place by currency: those with a level and those with stock. */
export function positionsOf({ book, levels }: Pick<PlaceStock, 'book' | 'levels'>): StockPosition[] {
  const currencies = new Set([...levels.keys(), ...book.map(({ currency }) => currency)]);
  return [...currencies].toSorted().map((currency) =>
    positionOf(
      currency,
      book.filter((line) => line.currency === currency),
      levels.get(currency) ?? NO_LEVEL,
    ),
  );
}

/**
 * What the stock says of the items of a place, by item code. Cash of a currency and small RMB are ready from the minimum on and
 * not ready below it. Between minimum and safety stock they are still ready, under a rule that says to replenish: the place can
 * serve, and a warning must not turn a critical item red. Without a count, or with stock and no minimum, nothing is decided.
 */
export function stockVerdicts(stock: PlaceStock): Map<string, Verdict> {
  const positions = positionsOf(stock);
  const verdicts = new Map<string, Verdict>();
  for (const position of positions) {
    const decided = levelVerdict(position);
    const item = position.currency === CHANGE_CURRENCY ? SMALL_NOTES_ITEM : currencyItemCode(position.currency);
    if (decided) verdicts.set(item, decided);
  }
  const packs = packsVerdict(stock);
  if (packs) verdicts.set(PACKS_ITEM, packs);
  const limit = limitVerdict(positions);
  if (limit) verdicts.set(LIMIT_ITEM, limit);
  return verdicts;
}

function verdict(rule: string, status: VerdictStatus, observedAt: number, facts: Facts): Verdict {
  return { rule, status, observedAt, facts, reviewAt: null };
}

function levelVerdict({ currency, usable, minimum, safety, seenAt }: StockPosition): Verdict | null {
  if (seenAt === null) return null;
  const facts = { currency, amount: usable, minimum, safety };
  if (usable === 0 && minimum !== 0) return verdict('stock-none', 'not-ready', seenAt, facts);
  if (minimum === null) return null;
  if (usable < minimum)
    return verdict('stock-below-minimum', 'not-ready', seenAt, { ...facts, short: minimum - usable });
  if (safety !== null && usable < safety)
    return verdict('stock-below-safety', 'ready', seenAt, { ...facts, short: safety - usable });
  return verdict('stock-above-minimum', 'ready', seenAt, facts);
}

/** The recipe that lacks the greatest share of its minimum speaks; no pack at all is not ready, some are on the way. */
function packsVerdict({ book, recipes, packMinimum }: PlaceStock): Verdict | null {
  const judged = recipes.flatMap((recipe) => {
    const minimum = packMinimum.get(recipe.code) ?? null;
    const { packs, limiting, seenAt } = packsOf(recipe, book);
    return minimum === null || minimum === 0 || seenAt === null
      ? []
      : [{ recipe, minimum, packs, limiting: limiting[0] ?? null, seenAt }];
  });
  const [worst] = judged.toSorted((a, b) => a.packs / a.minimum - b.packs / b.minimum);
  if (worst === undefined) return null;
  const { recipe, packs, minimum, limiting } = worst;
  const { code, currency } = recipe;
  // As it is printed on the note: beside a count of packs it is a name, not an amount.
  const denomination = limiting === null ? null : formatAmount({ amount: limiting, currency }, { short: true });
  const facts = { recipe: code, currency, packs, minimum, limiting: denomination };
  const seenAt = Math.min(...judged.map((one) => one.seenAt));
  if (packs >= minimum) return verdict('packs-enough', 'ready', seenAt, facts);
  return packs === 0
    ? verdict('packs-none', 'not-ready', seenAt, facts)
    : verdict('packs-too-few', 'in-progress', seenAt, facts);
}

/** Ready once every currency held or asked for has a limit and none is over it. Without any limit nothing is decided. */
function limitVerdict(positions: readonly StockPosition[]): Verdict | null {
  const limited = positions.filter(({ stockLimit }) => stockLimit !== null);
  const counted = positions.flatMap(({ seenAt }) => seenAt ?? []);
  if (limited.length === 0 || counted.length === 0) return null;
  const seenAt = Math.min(...counted);
  const over = limited.filter(({ amount, stockLimit }) => amount > (stockLimit ?? 0));
  const [first] = over;
  if (first !== undefined)
    return verdict('stock-over-limit', 'not-ready', first.seenAt ?? seenAt, {
      currency: first.currency,
      amount: first.amount,
      limit: first.stockLimit,
      over: first.amount - (first.stockLimit ?? 0),
      others: over.length - 1,
    });
  const facts = { limits: limited.length, currencies: positions.length };
  return limited.length < positions.length
    ? verdict('stock-limits-missing', 'in-progress', seenAt, facts)
    : verdict('stock-within-limits', 'ready', seenAt, facts);
}
