import { z } from 'zod';
import { MOVEMENT_KINDS, MOST_PIECES } from '../domain/stock/movement.ts';
import { STOCK_STATES } from '../domain/stock/position.ts';
import { code, command, instant, name, procedure, receipt, text } from './common.ts';
import { placeType } from './places.ts';

/** ISO 4217 code. All amounts are whole minor units: cents, whole yen. */
const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.int().min(0).describe('Whole minor units of the currency (ISO 4217)');
const denomination = z.int().min(1).max(1_000_000_000).describe('Minor units of one note or coin');
const pieces = z.array(z.object({ denomination, pieces: z.int().min(0).max(MOST_PIECES) }));

export const stockState = z.enum(STOCK_STATES);

const level = z.object({
  minimum: amount.nullable(),
  safety: amount.nullable(),
  stockLimit: amount.nullable(),
  dailyUse: amount.nullable(),
});

export const stockCell = level.extend({
  currency: z.string(),
  /** Whether a readiness item asks for it here. */
  required: z.boolean(),
  state: stockState,
  amount: z.int(),
  usable: z.int().describe('What counts towards minimum and safety stock: of RMB the small denominations'),
  daysOfCover: z.number().nullable(),
  seenAt: instant.nullable().describe('Oldest count of a line that holds something'),
  freshUntil: instant.nullable(),
});
export type StockCell = z.infer<typeof stockCell>;

const bookLine = z.object({
  denomination: z.int(),
  pieces: z.int(),
  countedAt: instant.nullable(),
  seenAt: instant,
});

export const packRow = z.object({
  place: z.string(),
  recipe: z.string(),
  packs: z.int(),
  limiting: z.array(z.int()).describe('Denominations that run out first'),
  minimum: z.int().nullable(),
  seenAt: instant.nullable(),
});
export type PackRow = z.infer<typeof packRow>;

export const packRecipe = z.object({
  code,
  name,
  nameEn: text(200).nullable(),
  currency,
  lines: pieces.min(1).max(20),
});

const placed = { place: z.string(), name: z.string(), nameEn: z.string().nullable(), type: placeType };

export const stockFilter = z.object({
  currency: currency.optional(),
  state: stockState.optional(),
  type: placeType.optional(),
  organisation: code.optional(),
  venue: code.optional(),
  query: text(80).optional(),
});

export const currencySum = z.object({
  currency: z.string(),
  amount: z.int(),
  usable: z.int(),
  minimum: z.int().describe('Sum of the minimums'),
  covered: z.int().describe('Of the minimums, what is there: a surplus elsewhere covers nothing'),
  uncounted: z.int().describe('Of the minimums, those of places that were never counted'),
  states: z.record(stockState, z.int()).describe('Places in each state'),
});
export type CurrencySum = z.infer<typeof currencySum>;

export const stockOverviewRow = z.object({ ...placed, state: stockState, cells: z.array(stockCell) });
export type StockOverviewRow = z.infer<typeof stockOverviewRow>;

export const ledgerRow = z.object({
  id: z.string(),
  entry: z.string(),
  kind: z.enum(MOVEMENT_KINDS),
  currency: z.string(),
  denomination: z.int(),
  pieces: z.int(),
  amount: z.int(),
  /** Value of the currency at the place after this movement. */
  balance: z.int(),
  counted: z.int().nullable(),
  at: instant,
  recordedAt: instant,
  post: z.string(),
  operator: z.string().nullable(),
  note: z.string().nullable(),
  transfer: z.string().nullable(),
  /** The other end of a transfer. */
  other: z.string().nullable(),
  reverses: z.string().nullable(),
  reversed: z.boolean(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

const need = z.object({
  place: z.string(),
  currency: z.string(),
  usable: z.int(),
  target: z.int(),
  belowMinimum: z.boolean(),
  unmet: z.int(),
  proposals: z.array(
    z.object({
      from: z.string(),
      metres: z.number().nullable(),
      amount: z.int(),
      lines: z.array(z.object({ denomination: z.int(), pieces: z.int() })),
    }),
  ),
});
export type ReplenishmentNeed = z.infer<typeof need>;

const at = { at: instant.optional(), note: text(300).optional() };
const recorded = receipt.extend({
  entry: z.string().describe('Names what was saved at once; `reverse` takes it back'),
});

export const stockContract = {
  /** Stock of one place by currency, worst first, with its lines. */
  place: procedure.input(z.object({ place: code })).output(
    z.object({
      at: instant,
      state: stockState,
      currencies: z.array(stockCell.extend({ lines: z.array(bookLine) })),
      packs: z.array(packRow),
    }),
  ),
  /** Places × currencies, worst first, with the sums of each currency over the filter. */
  overview: procedure
    .input(
      z.object({
        filter: stockFilter.default({}),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        currencies: z.array(currencySum),
        rows: z.array(stockOverviewRow),
      }),
    ),
  /** The ledger of a place, newest first, with the running balance of each currency. */
  movements: procedure
    .input(
      z.object({
        place: code,
        currency: currency.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(ledgerRow) })),
  /** A count of denominations of one currency. Those not named keep their book and their older count. */
  count: procedure
    .input(
      command({
        place: code,
        currency,
        countedAt: instant.optional(),
        lines: pieces.min(1),
        note: text(300).optional(),
      }),
    )
    .output(recorded.extend({ difference: z.int().describe('Minor units found above (or below) the book') })),
  move: procedure
    .input(command({ place: code, currency, direction: z.enum(['in', 'out']), lines: pieces.min(1), ...at }))
    .output(recorded),
  transfer: procedure.input(command({ from: code, to: code, currency, lines: pieces.min(1), ...at })).output(recorded),
  /** Takes an entry back as a whole; both stay visible in the ledger. */
  reverse: procedure.input(command({ entry: z.string().min(1), reason: text(300).min(1) })).output(recorded),
  saveLevel: procedure.input(command({ place: code, currency, level })).output(receipt),
  recipes: procedure
    .input(z.object({}))
    .output(z.object({ items: z.array(packRecipe.extend({ sample: z.boolean() })) })),
  saveRecipe: procedure.input(command({ recipe: packRecipe })).output(receipt),
  removeRecipe: procedure.input(command({ recipe: code })).output(receipt),
  /** Fewest packs to be kept at a place; null takes the demand back. */
  savePackLevel: procedure
    .input(command({ place: code, recipe: code, minimum: z.int().min(0).max(MOST_PIECES).nullable() }))
    .output(receipt),
  /** Packs of every recipe with a minimum, those that lack most first. */
  packs: procedure
    .input(z.object({ place: code.optional() }))
    .output(z.object({ at: instant, rows: z.array(packRow) })),
  /** Who lies below the safety stock, and from where it could be filled up. */
  replenishment: procedure
    .input(
      z.object({
        currency: currency.optional(),
        place: code.optional(),
        limit: z.int().min(1).max(1000).default(300).describe('The worst; a source is promised once among them'),
      }),
    )
    .output(z.object({ at: instant, total: z.int(), needs: z.array(need) })),
};
