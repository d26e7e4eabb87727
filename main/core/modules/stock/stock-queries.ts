import type { z } from 'zod';
import type { PackRow, stockContract, stockFilter } from '../../../../shared/contract/stock.ts';
import { distanceMetres } from '../../../../shared/domain/geo/great-circle.ts';
import { packsOf } from '../../../../shared/domain/stock/packs.ts';
import { STOCK_STATES, worstStockState } from '../../../../shared/domain/stock/position.ts';
import { ReplenishmentPool, type PlacedStock, type Shortage } from '../../../../shared/domain/stock/replenishment.ts';
import type { PlaceStock } from '../../../../shared/domain/stock/stock-verdicts.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex, PlaceSearch } from '../places/index.ts';
import { organisationTree, type ReadinessModel } from '../readiness/index.ts';
import { sumByCurrency } from './currency-sums.ts';
import { ledgerPage } from './ledger-page.ts';
import type { StockBook } from './stock-book.ts';
import { cellsOf, stockCatalogue, type PlacedCell } from './stock-cells.ts';
import type { RecipeRow } from './stock-rows.ts';

type Output<Name extends keyof typeof stockContract> = z.infer<
  NonNullable<(typeof stockContract)[Name]['~orpc']['outputSchema']>
>;
type Filter = z.infer<typeof stockFilter>;
type ReplenishmentRequest = {
  readonly currency?: string | undefined;
  readonly place?: string | undefined;
  readonly limit: number;
};
type Row = { readonly code: string; readonly cells: readonly PlacedCell[] };

export type StockDeps = {
  readonly db: ReadDb;
  readonly places: PlaceIndex;
  readonly search: PlaceSearch;
  readonly model: ReadinessModel;
  readonly book: StockBook;
};

const rank = (state: PlacedCell['cell']['state']): number => STOCK_STATES.indexOf(state);
const share = ({ packs, minimum }: PackRow): number => packs / Math.max(1, minimum ?? 1);
const worseShortage = (a: Shortage, b: Shortage): number =>
  Number(b.belowMinimum) - Number(a.belowMinimum) || a.usable / a.target - b.usable / b.target;
const worstFirst = (a: PlacedCell, b: PlacedCell): number => rank(a.cell.state) - rank(b.cell.state);

export class StockQueries {
  readonly #deps: StockDeps;

  constructor(deps: StockDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_PLACE */
  place(place: string, now: number): Output<'place'> {
    this.#assertPlace(place);
    const stock = this.#deps.book.of(place);
    const cells = cellsOf(stockCatalogue(this.#deps.model), place, stock, now);
    return {
      at: now,
      state: worstStockState(cells.map(({ cell }) => cell.state)),
      currencies: cells.toSorted(worstFirst).map(({ cell, position }) => ({
        ...cell,
        lines: position.lines.map(({ denomination, pieces, countedAt, seenAt }) => ({
          denomination,
          pieces,
          countedAt,
          seenAt,
        })),
      })),
      packs: packRows(place, stock),
    };
  }

  overview(filter: Filter, offset: number, limit: number, now: number): Output<'overview'> {
    const rows = this.#rows(filter, now);
    const page = rows.slice(offset, offset + limit);
    return {
      at: now,
      total: rows.length,
      currencies: sumByCurrency(
        rows.flatMap(({ cells }) => cells),
        stockCatalogue(this.#deps.model).columns.map(({ currency }) => currency),
      ),
      rows: page.map(({ code, cells }) => {
        const place = this.#deps.places.get(code);
        return {
          place: code,
          name: place?.name ?? code,
          nameEn: place?.nameEn ?? null,
          type: place?.type ?? 'branch',
          state: worstStockState(cells.map(({ cell }) => cell.state)),
          cells: cells.map(({ cell }) => cell),
        };
      }),
    };
  }

  /** @throws AppError UNKNOWN_PLACE */
  movements(place: string, currency: string | undefined, offset: number, limit: number): Output<'movements'> {
    this.#assertPlace(place);
    return ledgerPage(this.#deps.db, place, currency, offset, limit);
  }

  recipes(): readonly RecipeRow[] {
    return this.#deps.book.recipes();
  }

  packs(place?: string): PackRow[] {
    if (place !== undefined) this.#assertPlace(place);
    const stocks = place === undefined ? this.#deps.book.all() : new Map([[place, this.#deps.book.of(place)]]);
    return [...stocks]
      .filter(([code]) => this.#deps.places.get(code))
      .flatMap(([code, stock]) => packRows(code, stock))
      .filter(({ minimum }) => minimum !== null)
      .toSorted((a, b) => share(a) - share(b) || (a.place < b.place ? -1 : 1));
  }

  /** The worst `limit` shortages, below the minimum first, each with the transfers that mend it. @throws AppError UNKNOWN_PLACE */
  replenishment({ currency, place, limit }: ReplenishmentRequest, now: number): Omit<Output<'replenishment'>, 'at'> {
    if (place !== undefined) this.#assertPlace(place);
    const byCurrency = new Map<string, PlacedStock[]>();
    for (const { code, cells } of this.#rows(currency === undefined ? {} : { currency }, now)) {
      for (const { cell, position } of cells) {
        if (cell.seenAt === null) continue;
        const known = byCurrency.get(cell.currency);
        if (known) known.push({ place: code, position });
        else byCurrency.set(cell.currency, [{ place: code, position }]);
      }
    }
    const shortages = [...byCurrency.values()]
      .map((stocks) => new ReplenishmentPool(stocks, (from, to) => this.#metres(from, to)))
      .flatMap((pool) => pool.shortages().map((shortage) => ({ pool, shortage })))
      .filter(({ shortage }) => place === undefined || shortage.place === place)
      .toSorted(({ shortage: a }, { shortage: b }) => worseShortage(a, b));
    return {
      total: shortages.length,
      needs: shortages.slice(0, limit).map(({ pool, shortage }) => {
        const { proposals, ...need } = pool.propose(shortage);
        return {
          ...need,
          proposals: proposals.map(({ from, amount, lines }) => ({
            from: from.place,
            metres: from.metres,
            amount,
            lines: [...lines],
          })),
        };
      }),
    };
  }

  #metres(from: string, to: string): number | null {
    const [a, b] = [this.#deps.places.get(from), this.#deps.places.get(to)];
    if (!a || !b || a.lon === null || a.lat === null || b.lon === null || b.lat === null) return null;
    return distanceMetres({ lon: a.lon, lat: a.lat }, { lon: b.lon, lat: b.lat });
  }

  /** Places that hold or must hold currencies, worst first. */
  #rows(filter: Filter, now: number): Row[] {
    const { db, places, search, model, book } = this.#deps;
    const venue = filter.venue === undefined ? null : places.get(filter.venue);
    const near = venue ? new Set(places.withinRing(venue).map(({ place }) => place.code)) : null;
    const organisations = filter.organisation === undefined ? null : organisationTree(db, filter.organisation);
    const text = filter.query?.trim() ?? '';
    const found = text === '' ? null : search.codes(text);
    const catalogue = stockCatalogue(model);
    const rows: { row: Row; worst: number; count: number }[] = [];
    for (const { code, type, organisation } of places.all()) {
      if (filter.type !== undefined && type !== filter.type) continue;
      if (near !== null && !near.has(code)) continue;
      if (organisations !== null && !(organisation !== null && organisations.has(organisation))) continue;
      if (found !== null && !found.has(code)) continue;
      const cells = cellsOf(catalogue, code, book.of(code), now).filter(
        ({ cell }) => filter.currency === undefined || cell.currency === filter.currency,
      );
      if (cells.length === 0) continue;
      if (filter.state !== undefined && !cells.some(({ cell }) => cell.state === filter.state)) continue;
      const worst = Math.min(...cells.map(({ cell }) => rank(cell.state)));
      const count = cells.filter(({ cell }) => rank(cell.state) === worst).length;
      rows.push({ row: { code, cells }, worst, count });
    }
    return rows.toSorted((a, b) => a.worst - b.worst || b.count - a.count).map(({ row }) => row);
  }

  #assertPlace(place: string): void {
    if (this.#deps.places.get(place)) return;
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
  }
}

function packRows(place: string, { book, recipes, packMinimum }: PlaceStock): PackRow[] {
  return recipes.map((recipe) => {
    const { packs, limiting, seenAt } = packsOf(recipe, book);
    const minimum = packMinimum.get(recipe.code) ?? null;
    return { place, recipe: recipe.code, packs, limiting: [...limiting], minimum, seenAt };
  });
}
