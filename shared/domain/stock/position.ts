import { valueOf, type BookLine } from './book.ts';

/** What is asked of the stock of a currency at a place, in minor units; null where nobody has set it. */
export type StockLevel = {
  readonly minimum: number | null;
  /** Below it the place is to be replenished 安全库存. */
  readonly safety: number | null;
  /** 库存限额. */
  readonly stockLimit: number | null;
  /** Expected use of a day. */
  readonly dailyUse: number | null;
};

export const NO_LEVEL: StockLevel = { minimum: null, safety: null, stockLimit: null, dailyUse: null };

/** Currency whose stock is judged by its small denominations: what is asked for is change to give, not large notes. */
export const CHANGE_CURRENCY = 'CNY';
/** Largest denomination that counts as small RMB, in minor units: 20 yuan. *(template)* */
export const SMALL_UP_TO = 2_000;

export type StockPosition = StockLevel & {
  readonly currency: string;
  /** Value of everything there, in minor units. */
  readonly amount: number;
  /** The part that counts towards minimum and safety stock: everything, of RMB the small denominations. */
  readonly usable: number;
  /** The oldest moment (UTC ms) at which somebody vouched for a line that holds something; null when nothing was ever recorded. */
  readonly seenAt: number | null;
  readonly lines: readonly BookLine[];
};

/** Whether a denomination counts towards minimum and safety stock. */
export const isUsable = (currency: string, denomination: number): boolean =>
  currency !== CHANGE_CURRENCY || denomination <= SMALL_UP_TO;

/** `lines` are those of the currency at one place. */
export function positionOf(currency: string, lines: readonly BookLine[], level: StockLevel): StockPosition {
  const small = lines.filter(({ denomination }) => isUsable(currency, denomination));
  return {
    currency,
    ...level,
    amount: valueOf(lines),
    usable: valueOf(small),
    seenAt: seenAtOf(small),
    lines,
  };
}

/** An empty line says nothing about the others; where all are empty, the last look at them counts. */
export function seenAtOf(lines: readonly BookLine[]): number | null {
  if (lines.length === 0) return null;
  const holding = lines.filter(({ pieces }) => pieces > 0);
  return holding.length > 0
    ? Math.min(...holding.map(({ seenAt }) => seenAt))
    : Math.max(...lines.map(({ seenAt }) => seenAt));
}

export const STOCK_STATES = [
  'below-minimum',
  'over-limit',
  'stale',
  'below-safety',
  'uncounted',
  'no-minimum',
  'enough',
] as const;
/** Worst first. */
export type StockState = (typeof STOCK_STATES)[number];

/** `freshMs` is how long a count holds, null when it does not age; `now` is UTC ms. */
export function stockState(position: StockPosition, freshMs: number | null, now: number): StockState {
  const { seenAt, usable, amount, minimum, safety, stockLimit } = position;
  if (seenAt === null) return 'uncounted';
  if (minimum !== null && usable < minimum) return 'below-minimum';
  if (stockLimit !== null && amount > stockLimit) return 'over-limit';
  if (freshMs !== null && now >= seenAt + freshMs) return 'stale';
  if (safety !== null && usable < safety) return 'below-safety';
  return minimum === null ? 'no-minimum' : 'enough';
}

export const worstStockState = (states: readonly StockState[]): StockState =>
  STOCK_STATES.find((state) => states.includes(state)) ?? 'enough';

/** Whole tenths of days that the usable stock lasts at the expected use, rounded down 可保障天数; null when no use is expected. */
export function daysOfCover({ usable, dailyUse }: Pick<StockPosition, 'usable' | 'dailyUse'>): number | null {
  return dailyUse === null || dailyUse <= 0 ? null : Math.floor((usable * 10) / dailyUse) / 10;
}
