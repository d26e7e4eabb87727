import { formatHlc, parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { addTally, emptyTally, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import { changeOf, type ChangeRecord } from '../../store/change-log.ts';
import type { ReadDb } from '../../store/database.ts';
import type { CellBook } from '../../store/moments/cell-book.ts';
import { cached } from '../../store/statements.ts';
import { CellTable } from './cell-table.ts';
import { takeCells } from './read-cells.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { categoryTallies } from './rollup.ts';
import { CELL_ENTITIES, cellEntries, type CellOf } from './table-entries.ts';

/** The picture at one past instant: whole event and by category. */
export type PastPicture = {
  readonly at: number;
  readonly total: Tally;
  /** Ready cells of each place, by the model's rows. */
  readonly readyByPlace: Uint16Array;
  readonly byCategory: ReadonlyMap<string, Tally>;
};

/** Makes the pictures of `instants` (UTC ms, ascending) against the places and requirements of `model`, in small steps. */
export type Replay = (
  db: ReadDb,
  model: ReadinessModel,
  instants: readonly number[],
) => Generator<void, PastPicture[], void>;

/** Log rows, and table rows, worked through between two steps: a few milliseconds each. */
const LOG_ROWS = 2000;
const TABLE_ROWS = 500;

/**
 * Readiness as it was at each of `instants` (UTC ms, ascending), read from the change log in one pass: the states known then,
 * judged at that instant against the places and requirements of today (what is required now is the yardstick). The pass is
 * in clock order, so that a log taken in from elsewhere lands where it belongs.
 *
 * Yields between small steps, so that the caller may let other work through. Places and requirements must not change meanwhile.
 */
export function* replayReadiness(
  db: ReadDb,
  model: ReadinessModel,
  instants: readonly number[],
): Generator<void, PastPicture[], void> {
  const table = emptyTable(model);
  // Numbers first: a statement that is still being read would block every write between two steps.
  const order = db
    .prepare<[string], number>(
      `SELECT seq FROM change WHERE entity IN (${CELL_ENTITIES.map((entity) => `'${entity}'`).join(', ')}) AND hlc < ? ORDER BY hlc, device`,
    )
    .pluck()
    .all(formatHlc({ wall: (instants.at(-1) ?? 0) + 1, counter: 0 }));
  const one = cached<[number], ChangeRecord>(db, 'SELECT * FROM change WHERE seq = ?');
  const cellOf = cellsOf(model);
  const pictures: PastPicture[] = [];
  let waiting = 0;
  let rows = 0;
  for (const seq of order) {
    const record = one.get(seq);
    if (!record) continue;
    const { wall } = parseHlc(record.hlc);
    while (waiting < instants.length && wall > (instants[waiting] ?? 0))
      pictures.push(yield* pictureOf(table, instants[waiting++] ?? 0));
    applyRecord(table, cellOf, record, wall);
    rows += record.rows;
    if (rows < LOG_ROWS) continue;
    rows = 0;
    yield;
  }
  while (waiting < instants.length) pictures.push(yield* pictureOf(table, instants[waiting++] ?? 0));
  return pictures;
}

/** Readiness at `at` (UTC ms) from what was recorded then, against the places and requirements of `model`. */
export function* pictureFromCells(
  book: CellBook,
  model: ReadinessModel,
  at: number,
): Generator<void, PastPicture, void> {
  const table = emptyTable(model);
  takeCells(book, table, (place) => model.rowOf(place));
  return yield* pictureOf(table, at);
}

function emptyTable(model: ReadinessModel): CellTable {
  return new CellTable(
    model.grid,
    model.codes.map((code, row) => ({ code, type: model.place(row)?.type ?? '' })),
  );
}

function cellsOf(model: ReadinessModel): CellOf {
  return (place, item) => {
    const row = model.rowOf(place);
    const column = model.grid.ordinal.get(item);
    return row === undefined || column === undefined ? null : { row, column };
  };
}

function* pictureOf(table: CellTable, at: number): Generator<void, PastPicture, void> {
  table.clearSums();
  for (let row = 0; row < table.byPlace.length; row += TABLE_ROWS) {
    table.settleRows(row, Math.min(row + TABLE_ROWS, table.byPlace.length), at);
    yield;
  }
  const byCategory = categoryTallies(table);
  const total = emptyTally();
  for (const tally of byCategory.values()) addTally(total, tally);
  return { at, total, readyByPlace: Uint16Array.from(table.byPlace, ({ ready }) => ready), byCategory };
}

function applyRecord(table: CellTable, cellOf: CellOf, record: ChangeRecord, recordedAt: number): void {
  for (const entry of cellEntries(table, cellOf, changeOf(record), recordedAt)) {
    if (entry.overlay !== null) table.lay(entry.row, entry.column, entry.overlay);
    if (entry.record !== null) table.load(entry.row, entry.column, entry.record);
  }
}
