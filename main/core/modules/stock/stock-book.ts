import { expandChange, type Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { standingBook, type BookLine } from '../../../../shared/domain/stock/book.ts';
import type { StockLevel } from '../../../../shared/domain/stock/position.ts';
import type { PlaceStock } from '../../../../shared/domain/stock/stock-verdicts.ts';
import type { ReadDb } from '../../store/database.ts';
import {
  readAllLedgers,
  readAllLevels,
  readAllPackLevels,
  readLedger,
  readLevels,
  readPackLevels,
  readRecipes,
  type LedgerMovement,
  type LevelRow,
  type PackLevelRow,
  type RecipeRow,
} from './stock-rows.ts';

/** What the ledger and the levels of a place say, read from the tables as they are. */
export function readPlaceStock(db: ReadDb, place: string, recipes: readonly RecipeRow[] = readRecipes(db)): PlaceStock {
  return placeStock(standingBook(readLedger(db, place)), readLevels(db, place), readPackLevels(db, place), recipes);
}

function placeStock(
  book: readonly BookLine[],
  levels: readonly LevelRow[],
  packLevels: readonly PackLevelRow[],
  recipes: readonly RecipeRow[],
): PlaceStock {
  return {
    book,
    levels: new Map(levels.map(({ currency, place: _place, ...level }): [string, StockLevel] => [currency, level])),
    recipes,
    packMinimum: new Map(packLevels.map(({ recipe, minimum }) => [recipe, minimum])),
  };
}

/** The stock of every place in memory for the screens, read once and then only where something changed. */
export class StockBook {
  readonly #db: ReadDb;
  #places: Map<string, PlaceStock> | null = null;
  #recipes: readonly RecipeRow[] | null = null;
  readonly #touched = new Set<string>();
  /** Under which place each entry of the ledger is filed, by its id. */
  readonly #filed = new Map<string, string>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  recipes(): readonly RecipeRow[] {
    return (this.#recipes ??= readRecipes(this.#db));
  }

  of(place: string): PlaceStock {
    return this.all().get(place) ?? placeStock([], [], [], this.recipes());
  }

  /** Places with movements or levels. */
  all(): ReadonlyMap<string, PlaceStock> {
    const places = (this.#places ??= this.#load());
    for (const place of this.#touched) places.set(place, readPlaceStock(this.#db, place, this.recipes()));
    this.#touched.clear();
    return places;
  }

  forget(): void {
    this.#places = null;
    this.#recipes = null;
    this.#touched.clear();
    this.#filed.clear();
  }

  /** Takes committed changes in. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.entity === 'pack_recipe' || change.entity === 'pack_recipe_line') this.forget();
      else if (change.entity === 'stock_movement') for (const row of expandChange(change)) this.#touchMovement(row);
      else if (change.entity === 'stock_level' || change.entity === 'pack_level')
        for (const { row } of expandChange(change)) this.#touched.add(rowKeyParts(row)[0] ?? '');
    }
  }

  #touchMovement(change: ReturnType<typeof expandChange> extends Generator<infer Row> ? Row : never): void {
    const place = change.op === 'put' ? change.fields['place'] : undefined;
    if (typeof place !== 'string') {
      this.forget();
      return;
    }
    // An entry filed under another place leaves one that the change does not name.
    const before = this.#filed.get(change.row);
    if (before !== undefined) this.#touched.add(before);
    this.#touched.add(place);
    this.#filed.set(change.row, place);
  }

  #load(): Map<string, PlaceStock> {
    this.#touched.clear();
    this.#filed.clear();
    const books = new Map<string, BookLine[]>();
    let ledger: LedgerMovement[] = [];
    const close = (): void => {
      const [first] = ledger;
      if (first) books.set(first.place, standingBook(ledger));
      ledger = [];
    };
    for (const movement of readAllLedgers(this.#db)) {
      if (ledger[0] && ledger[0].place !== movement.place) close();
      ledger.push(movement);
      this.#filed.set(movement.id, movement.place);
    }
    close();
    const levels = byPlace(readAllLevels(this.#db));
    const packLevels = byPlace(readAllPackLevels(this.#db));
    const places = new Set([...books.keys(), ...levels.keys(), ...packLevels.keys()]);
    return new Map(
      [...places].map((place) => [
        place,
        placeStock(books.get(place) ?? [], levels.get(place) ?? [], packLevels.get(place) ?? [], this.recipes()),
      ]),
    );
  }
}

function byPlace<Row extends { readonly place: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.place);
    if (known) known.push(row);
    else groups.set(row.place, [row]);
  }
  return groups;
}
