import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { knownExponent } from '../../../../shared/domain/money/money.ts';
import {
  decideCount,
  decideMove,
  decideTransfer,
  type Saved,
} from '../../../../shared/domain/stock/decide-movements.ts';
import { decideReversal } from '../../../../shared/domain/stock/decide-reversal.ts';
import { assertLevel } from '../../../../shared/domain/stock/level.ts';
import type { Movement, Pieces } from '../../../../shared/domain/stock/movement.ts';
import type { PackRecipe } from '../../../../shared/domain/stock/packs.ts';
import type { StockLevel } from '../../../../shared/domain/stock/position.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { readEntry, readLedger, readRecipes } from './stock-rows.ts';

type Typed = {
  readonly place: string;
  readonly currency: string;
  /** UTC ms; now without it. */
  readonly at?: number | undefined;
  readonly lines: readonly Pieces[];
  readonly note?: string | undefined;
};
type Entry = { readonly entry: string };
type RecipeInput = PackRecipe & { readonly name: string; readonly nameEn: string | null };

/** A movement as a change of the log. */
export function movementChange({ id, ...fields }: Movement): RowChange {
  return { entity: 'stock_movement', op: 'put', row: rowKey([id]), fields };
}

/** Every change of the stock. Movements are only ever added. */
export class StockCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** @throws AppError UNKNOWN_PLACE, and what `decideCount` throws */
  count(command: Command, typed: Typed): Outcome<Entry & { difference: number }> {
    return this.#bus.execute(command, (db) => {
      const made = decideCount(this.#ledger(db, typed.place), this.#saved(command, typed), this.#clock.now());
      const difference = made.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0);
      return { changes: made.map(movementChange), result: { entry: command.id, difference } };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, and what `decideMove` throws */
  move(command: Command, typed: Typed, direction: 'in' | 'out'): Outcome<Entry> {
    return this.#bus.execute(command, (db) => {
      const saved = this.#saved(command, typed);
      return recorded(command, decideMove(this.#ledger(db, typed.place), saved, direction, this.#clock.now()));
    });
  }

  /** Both ends in one command. @throws AppError UNKNOWN_PLACE, and what `decideTransfer` throws */
  transfer(command: Command, typed: Typed, to: string): Outcome<Entry> {
    return this.#bus.execute(command, (db) => {
      const ledgers = { from: this.#ledger(db, typed.place), to: this.#ledger(db, to) };
      return recorded(command, decideTransfer(ledgers, this.#saved(command, typed), to, this.#clock.now()));
    });
  }

  /** @throws AppError, what `decideReversal` throws */
  reverse(command: Command, entry: string, reason: string): Outcome<Entry> {
    return this.#bus.execute(command, (db) => {
      const options = { id: command.id, reason, now: this.#clock.now() };
      return recorded(
        command,
        decideReversal(readEntry(db, entry), (place) => readLedger(db, place), options),
      );
    });
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_CURRENCY, BAD_LEVEL */
  saveLevel(command: Command, place: string, currency: string, level: StockLevel): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertPlace(db, place);
      knownExponent(currency);
      assertLevel(level);
      const row = rowKey([place, currency]);
      const empty = Object.values(level).every((amount) => amount === null);
      const known = db.prepare('SELECT 1 FROM stock_level WHERE place = ? AND currency = ?').get(place, currency);
      if (empty && !known) return { changes: [], result: null };
      return {
        changes: [
          empty
            ? { entity: 'stock_level', op: 'delete', row }
            : { entity: 'stock_level', op: 'put', row, fields: { ...level } },
        ],
        result: null,
      };
    });
  }

  /** @throws AppError UNKNOWN_CURRENCY, BAD_PIECES */
  saveRecipe(command: Command, { code, name, nameEn, currency, lines }: RecipeInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      knownExponent(currency);
      const denominations = new Set(lines.map(({ denomination }) => denomination));
      if (denominations.size < lines.length || lines.every(({ pieces }) => pieces === 0))
        throw new AppError('BAD_PIECES', 'A pack needs pieces, each denomination once. Nothing was changed.', {});
      const old = readRecipes(db).find((recipe) => recipe.code === code)?.lines ?? [];
      const gone = old.filter(({ denomination }) => !denominations.has(denomination));
      const line = (denomination: number): string => rowKey([code, String(denomination)]);
      const changes: Change[] = [
        { entity: 'pack_recipe', op: 'put', row: rowKey([code]), fields: { name, nameEn, currency } },
        ...lines.map(({ denomination, pieces }): Change => ({
          entity: 'pack_recipe_line',
          op: 'put',
          row: line(denomination),
          fields: { pieces },
        })),
        ...gone.map(({ denomination }): Change => ({
          entity: 'pack_recipe_line',
          op: 'delete',
          row: line(denomination),
        })),
      ];
      return { changes, result: null };
    });
  }

  /** @throws AppError UNKNOWN_RECIPE */
  removeRecipe(command: Command, recipe: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertRecipe(db, recipe);
      return { changes: [{ entity: 'pack_recipe', op: 'delete', row: rowKey([recipe]) }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_RECIPE */
  savePackLevel(command: Command, place: string, recipe: string, minimum: number | null): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertPlace(db, place);
      assertRecipe(db, recipe);
      const row = rowKey([place, recipe]);
      return { changes: [{ entity: 'pack_level', op: 'put', row, fields: { minimum } }], result: null };
    });
  }

  #saved({ id }: Command, { place, currency, at, lines, note }: Typed): Saved {
    return {
      place,
      currency,
      at: at ?? this.#clock.now(),
      lines,
      note: note === '' ? null : (note ?? null),
      entry: id,
    };
  }

  #ledger(db: ReadDb, place: string): Movement[] {
    assertPlace(db, place);
    return readLedger(db, place);
  }
}

/** @throws AppError NOTHING_TO_RECORD */
function recorded({ id }: Command, made: readonly Movement[]): { changes: RowChange[]; result: Entry } {
  if (made.length === 0)
    throw new AppError('NOTHING_TO_RECORD', 'No pieces were given, so nothing was recorded. Type how many.', {});
  return { changes: made.map(movementChange), result: { entry: id } };
}

function assertPlace(db: ReadDb, place: string): void {
  if (db.prepare('SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place)) return;
  throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

function assertRecipe(db: ReadDb, recipe: string): void {
  if (db.prepare('SELECT 1 FROM pack_recipe WHERE code = ? AND deleted = 0').get(recipe)) return;
  throw new AppError('UNKNOWN_RECIPE', `There is no pack with the code ${recipe}. Nothing was changed.`, { recipe });
}
