import { currencyItemCode } from '../../../../shared/domain/readiness/currency-item.ts';
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

/** Readiness item that asks for a currency's cash. */
export const itemOf = (currency: string): string =>
  currency === CHANGE_CURRENCY ? SMALL_NOTES_ITEM : currencyItemCode(currency);

export type PlacedCell = { readonly cell: StockCell; readonly position: StockPosition };

/** Currencies that a catalogue asks for, by the column of their item. */
export function currencyColumns(model: ReadinessModel): { currency: string; column: number }[] {
  return model.grid.items.flatMap(({ code }, column) => {
    if (code === SMALL_NOTES_ITEM) return [{ currency: CHANGE_CURRENCY, column }];
    const match = /^fx-cash-([a-z]{3})$/.exec(code);
    return match?.[1] === undefined ? [] : [{ currency: match[1].toUpperCase(), column }];
  });
}

/** Every currency that is held, asked for or limited at a place, RMB first, then in catalogue order, then the others. `now` is UTC ms. */
export function cellsOf(model: ReadinessModel, place: string, stock: PlaceStock, now: number): PlacedCell[] {
  const row = model.rowOf(place) ?? -1;
  const columns = currencyColumns(model);
  const required = new Set(
    columns.flatMap(({ currency, column }) => (row >= 0 && model.table.isRequired(row, column) ? [currency] : [])),
  );
  const known = new Map(positionsOf(stock).map((position) => [position.currency, position]));
  const order = [CHANGE_CURRENCY, ...columns.map(({ currency }) => currency), ...known.keys()];
  return [...new Set(order)].flatMap((currency) => {
    const position = known.get(currency) ?? (required.has(currency) ? positionOf(currency, [], NO_LEVEL) : null);
    return position
      ? [{ position, cell: cellOf(position, required.has(currency), freshOf(model, currency), now) }]
      : [];
  });
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

function freshOf(model: ReadinessModel, currency: string): number | null {
  const column = model.grid.ordinal.get(itemOf(currency));
  return column === undefined ? null : (model.grid.items[column]?.freshMs ?? null);
}
