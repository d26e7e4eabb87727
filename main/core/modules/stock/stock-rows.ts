import type { Movement } from '../../../../shared/domain/stock/movement.ts';
import type { PackRecipe } from '../../../../shared/domain/stock/packs.ts';
import type { StockLevel } from '../../../../shared/domain/stock/position.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type LedgerMovement = Movement & { readonly changedSeq: number };
export type LevelRow = StockLevel & { readonly place: string; readonly currency: string };
export type PackLevelRow = { readonly place: string; readonly recipe: string; readonly minimum: number };
export type RecipeRow = PackRecipe & {
  readonly name: string;
  readonly nameEn: string | null;
  readonly sample: boolean;
};

const MOVEMENT =
  'id, place, currency, denomination, pieces, kind, at, counted, transfer, entry, reverses, note, changedSeq';

/** Movements of a place in the order in which they happened. */
export const readLedger = (db: ReadDb, place: string): LedgerMovement[] =>
  cached<[string], LedgerMovement>(
    db,
    `SELECT ${MOVEMENT} FROM stock_movement WHERE place = ? AND deleted = 0 ORDER BY at, changedSeq, id`,
  ).all(place);

/** Every movement, place by place. */
export const readAllLedgers = (db: ReadDb): IterableIterator<LedgerMovement> =>
  cached<[], LedgerMovement>(
    db,
    `SELECT ${MOVEMENT} FROM stock_movement WHERE deleted = 0 ORDER BY place, at, changedSeq, id`,
  ).iterate();

export const readEntry = (db: ReadDb, entry: string): LedgerMovement[] =>
  cached<[string], LedgerMovement>(
    db,
    `SELECT ${MOVEMENT} FROM stock_movement WHERE entry = ? AND deleted = 0 ORDER BY id`,
  ).all(entry);

/** Places at both ends of a transfer, one for each line. */
export const readTransferPlaces = (db: ReadDb, transfer: string): string[] =>
  cached<[string], string>(db, 'SELECT place FROM stock_movement WHERE transfer = ? AND deleted = 0')
    .pluck()
    .all(transfer) as string[];

const LEVEL = 'place, currency, minimum, safety, stockLimit, dailyUse';

export const readLevels = (db: ReadDb, place: string): LevelRow[] =>
  cached<[string], LevelRow>(db, `SELECT ${LEVEL} FROM stock_level WHERE place = ? AND deleted = 0`).all(place);

export const readAllLevels = (db: ReadDb): LevelRow[] =>
  cached<[], LevelRow>(db, `SELECT ${LEVEL} FROM stock_level WHERE deleted = 0`).all();

export const readPackLevels = (db: ReadDb, place: string): PackLevelRow[] =>
  cached<[string], PackLevelRow>(
    db,
    'SELECT place, recipe, minimum FROM pack_level WHERE place = ? AND deleted = 0 AND minimum IS NOT NULL',
  ).all(place);

export const readAllPackLevels = (db: ReadDb): PackLevelRow[] =>
  cached<[], PackLevelRow>(
    db,
    'SELECT place, recipe, minimum FROM pack_level WHERE deleted = 0 AND minimum IS NOT NULL',
  ).all();

export function readRecipes(db: ReadDb): RecipeRow[] {
  const lines = cached<[], { recipe: string; denomination: number; pieces: number }>(
    db,
    'SELECT recipe, denomination, pieces FROM pack_recipe_line WHERE deleted = 0 AND pieces > 0 ORDER BY recipe, denomination DESC',
  ).all();
  return cached<[], { code: string; name: string; nameEn: string | null; currency: string; sample: number }>(
    db,
    'SELECT code, name, nameEn, currency, sample FROM pack_recipe WHERE deleted = 0 ORDER BY code',
  )
    .all()
    .map((row) => ({
      ...row,
      sample: row.sample === 1,
      lines: lines
        .filter(({ recipe }) => recipe === row.code)
        .map(({ denomination, pieces }) => ({ denomination, pieces })),
    }));
}
