import {
  CHANGE_CURRENCY,
  daysOfCover,
  NO_LEVEL,
  positionOf,
  stockState,
  type StockPosition,
} from '../../../../shared/domain/stock/position.ts';
import { positionsOf, SMALL_NOTES_ITEM, type PlaceStock } from '../../../../shared/domain/stock/stock-verdicts.ts';
import type { StockCell } from '../../../../shared/contract/stock.ts';
import type { ReadinessModel } from '../readiness/index.ts';

export type PlacedCell = { readonly cell: StockCell; readonly position: StockPosition };

/** What the catalogue says of currencies, worked out once for many places. */
export type StockCatalogue = {
  readonly model: ReadinessModel;
  /** Currencies it asks for, RMB first, by the column of their item. */
  readonly columns: readonly { readonly currency: string; readonly column: number }[];
  /** How long a count holds, in ms, by currency; null when it does not age. */
  readonly fresh: ReadonlyMap<string, number | null>;
};

export function stockCatalogue(model: ReadinessModel): StockCatalogue {
  const columns = model.grid.items.flatMap(({ code }, column) => {
    if (code === SMALL_NOTES_ITEM) return [{ currency: CHANGE_CURRENCY, column }];
    const match = /^fx-cash-([a-z]{3})$/.exec(code);
    return match?.[1] === undefined ? [] : [{ currency: match[1].toUpperCase(), column }];
  });
  const fresh = columns.map(({ currency, column }) => [currency, model.grid.items[column]?.freshMs ?? null] as const);
  return { model, columns, fresh: new Map(fresh) };
}

const positions = new WeakMap<PlaceStock, ReadonlyMap<string, StockPosition>>();

/** The positions of a stock by currency; kept with it, because a stock that is read again is another object. */
function positionsByCurrency(stock: PlaceStock): ReadonlyMap<string, StockPosition> {
  let known = positions.get(stock);
  if (!known) positions.set(stock, (known = new Map(positionsOf(stock).map((one) => [one.currency, one]))));
  return known;
}

/** Every currency that is held, asked for or limited at a place, RMB first, then in catalogue order, then the others. `now` is UTC ms. */
export function cellsOf(catalogue: StockCatalogue, place: string, stock: PlaceStock, now: number): PlacedCell[] {
  const { model, columns, fresh } = catalogue;
  const row = model.rowOf(place) ?? -1;
  const known = positionsByCurrency(stock);
  const cells: PlacedCell[] = [];
  const add = (position: StockPosition, required: boolean): void => {
    const freshMs = fresh.get(position.currency) ?? null;
    cells.push({ position, cell: cellOf(position, required, freshMs, now) });
  };
  for (const { currency, column } of columns) {
    const required = row >= 0 && model.table.isRequired(row, column);
    const position = known.get(currency) ?? (required ? positionOf(currency, [], NO_LEVEL) : null);
    if (position) add(position, required);
  }
  for (const [currency, position] of known) if (!fresh.has(currency)) add(position, false);
  return cells;
}

function cellOf(position: StockPosition, required: boolean, freshMs: number | null, now: number): StockCell {
  const { currency, amount, usable, minimum, safety, stockLimit, dailyUse, seenAt } = position;
  const state = stockState(position, freshMs, now);
  // Nothing is asked where the item is not required: a cash centre holds what it holds.
  const idle = !required && minimum === null && (state === 'no-minimum' || state === 'uncounted');
  return {
    currency,
    required,
    state: idle ? 'enough' : state,
    amount,
    usable,
    minimum,
    safety,
    stockLimit,
    dailyUse,
    daysOfCover: daysOfCover(position),
    seenAt,
    freshUntil: seenAt === null || freshMs === null ? null : seenAt + freshMs,
  };
}
