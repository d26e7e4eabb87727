import { rowKeyParts } from '../../../../../shared/domain/change-log/row-key.ts';
import { CHANGE_CURRENCY, SMALL_UP_TO } from '../../../../../shared/domain/stock/position.ts';
import type { ReadDb } from '../../../store/database.ts';
import { cached } from '../../../store/statements.ts';
import { firstAfter, type ConditionSource } from '../condition-source.ts';
import { groupBy, PlaceRecords } from './place-records.ts';

type MovementRow = { id: string; place: string; currency: string; denomination: number; pieces: number; at: number };
type LevelRow = { place: string; currency: string; minimum: number | null };
/** What a place held of a currency since each instant (UTC ms, ascending), in minor units, and its minimum. */
type Ledger = { readonly at: number[]; readonly held: number[]; minimum: number | null };

const MOVEMENTS = 'SELECT id, place, currency, denomination, pieces, at FROM stock_movement WHERE deleted = 0';
const LEVELS = 'SELECT place, currency, minimum FROM stock_level WHERE deleted = 0';

/**
 * Cash of a currency (ISO 4217): a place has it while what was counted and moved adds up to its minimum, or to anything at all
 * where it has none. Of RMB only small denominations count: what is asked for is change to give.
 */
export class StockSource implements ConditionSource {
  readonly entities = ['stock_movement', 'stock_level'] as const;
  readonly #db: ReadDb;
  readonly #ledgers: PlaceRecords<Map<string, Ledger>>;
  /** Under which place each movement was filed when it was read, by its id. */
  readonly #filed = new Map<string, string>();

  constructor(db: ReadDb) {
    this.#db = db;
    this.#ledgers = new PlaceRecords(
      () => this.#readAll(),
      (place) => this.#readOne(place),
    );
  }

  holds(place: string, value: string, at: number, without?: ReadonlySet<string>): boolean | null {
    const ledger = this.#ledgers.get(place)?.get(value);
    // Nobody had looked yet.
    if (!ledger || (ledger.at[0] ?? Number.POSITIVE_INFINITY) > at) return null;
    if (without?.has(value)) return false;
    let last = ledger.at.length - 1;
    while ((ledger.at[last] ?? at) > at) last -= 1;
    const held = ledger.held[last] ?? 0;
    return held > 0 && held >= (ledger.minimum ?? 0);
  }

  behind(): readonly string[] {
    return [];
  }

  changesAfter(place: string, at: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const ledger of this.#ledgers.get(place)?.values() ?? []) next = Math.min(next, firstAfter(ledger.at, at));
    return next;
  }

  placesWith(members: ReadonlySet<string>): readonly string[] {
    return [...this.#ledgers.all()].flatMap(([place, ledgers]) =>
      [...members].some((currency) => ledgers.has(currency)) ? place : [],
    );
  }

  take({ entity, row }: { entity: string; row: string }): readonly string[] {
    const [first = ''] = rowKeyParts(row);
    // Places that are merged, or parted again, file their movements under one another.
    const places = entity === 'stock_level' ? [first] : [this.#filed.get(first), this.#placeOf(first)];
    const touched = [...new Set(places.filter((place) => typeof place === 'string'))];
    for (const place of touched) this.#ledgers.refresh(place);
    return touched;
  }

  forget(): void {
    this.#ledgers.forget();
  }

  #placeOf(movement: string): string | null {
    const place = cached<[string], string>(this.#db, 'SELECT place FROM stock_movement WHERE id = ?')
      .pluck()
      .get(movement);
    return typeof place === 'string' ? place : null;
  }

  #readAll(): Map<string, Map<string, Ledger>> {
    const movements = this.#db.prepare<[], MovementRow>(`${MOVEMENTS} ORDER BY at`).all();
    this.#filed.clear();
    for (const { id, place } of movements) this.#filed.set(id, place);
    const levels = groupBy(this.#db.prepare<[], LevelRow>(LEVELS).iterate(), ({ place }) => place);
    return new Map(
      [...groupBy(movements, ({ place }) => place)].map(([place, rows]) => [
        place,
        ledgersOf(rows, levels.get(place) ?? []),
      ]),
    );
  }

  #readOne(place: string): Map<string, Ledger> {
    const movements = cached<[string], MovementRow>(this.#db, `${MOVEMENTS} AND place = ? ORDER BY at`).all(place);
    for (const { id } of movements) this.#filed.set(id, place);
    const levels = cached<[string], LevelRow>(this.#db, `${LEVELS} AND place = ?`).all(place);
    return ledgersOf(movements, levels);
  }
}

function ledgersOf(movements: readonly MovementRow[], levels: readonly LevelRow[]): Map<string, Ledger> {
  const ledgers = new Map<string, Ledger>();
  for (const { currency, denomination, pieces, at } of movements) {
    let ledger = ledgers.get(currency);
    if (!ledger) ledgers.set(currency, (ledger = { at: [], held: [], minimum: null }));
    const counts = currency !== CHANGE_CURRENCY || denomination <= SMALL_UP_TO;
    ledger.held.push((ledger.held.at(-1) ?? 0) + (counts ? denomination * pieces : 0));
    ledger.at.push(at);
  }
  for (const { currency, minimum } of levels) {
    const ledger = ledgers.get(currency);
    if (ledger) ledger.minimum = minimum;
  }
  return ledgers;
}
