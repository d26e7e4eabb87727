import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { TestResult } from '../../../../shared/domain/readiness/tested.ts';
import type { VerdictStatus } from '../../../../shared/domain/readiness/verdict.ts';
import type { ReadDb } from '../../store/database.ts';
import type { CellBook, CellEntity } from '../../store/moments/cell-book.ts';
import type { CellColumns } from '../../store/moments/cell-columns.ts';
import type { CellTable } from './cell-table.ts';
import type { CellOf } from './table-entries.ts';

type StateRow = [string, string, ReadinessStatus | null, number | null, number | null, number | null, string | null];
type VerdictRow = [string, string, VerdictStatus, number, string | null];
type TestRow = [string, string, TestResult, number];

/**
 * Reads what the tables of `db` record into the cells of `table`, of every place or of one, without computing. When it was recorded
 * comes with each row: asked for one by one it would cost more than all the rest.
 */
export function readCells(db: ReadDb, table: CellTable, cellOf: CellOf, only: string | null): void {
  const each = <Row extends [string, string, ...unknown[]]>(
    sql: string,
    take: (row: number, column: number, values: Row) => void,
  ): void => {
    const read = db.prepare<string[], Row>(only === null ? sql : `${sql} AND s.place = ?`).raw();
    for (const values of read.iterate(...(only === null ? [] : [only]))) {
      const cell = cellOf(values[0], values[1]);
      if (cell !== null) take(cell.row, cell.column, values);
    }
  };
  each<StateRow>(
    `SELECT s.place, s.item, s.status, s.observedAt, s.due, s.overrideUntil, (SELECT hlc FROM change WHERE seq = s.changedSeq)
     FROM readiness_state s WHERE s.deleted = 0`,
    (row, column, [, , status, observedAt, due, overrideUntil, stamp]) => {
      table.load(row, column, {
        status: status ?? 'not-started',
        observedAt: observedAt ?? Number.NaN,
        due: due ?? Number.NaN,
        recordedAt: wallOf(stamp),
      });
      if (overrideUntil !== null) table.lay(row, column, { overrideUntil });
    },
  );
  each<VerdictRow>(
    `SELECT s.place, s.item, s.status, s.observedAt, (SELECT hlc FROM change WHERE seq = s.changedSeq)
     FROM readiness_verdict s WHERE s.deleted = 0`,
    (row, column, [, , status, observedAt, stamp]) =>
      table.lay(row, column, { verdict: { status, observedAt, recordedAt: wallOf(stamp) } }),
  );
  each<TestRow>(
    'SELECT s.place, s.item, s.result, s.testedAt FROM readiness_test s WHERE s.deleted = 0',
    (row, column, [, , result, testedAt]) => table.lay(row, column, { test: { result, testedAt } }),
  );
}

/** The same from a book of the cells, for every place at once: what lies in it is what the tables record. */
export function takeCells(book: CellBook, table: CellTable, rowOf: (place: string) => number | undefined): void {
  const rows = book.places.map((place) => rowOf(place) ?? -1);
  const columns = book.items.map((item) => table.grid.ordinal.get(item) ?? -1);
  const each = (
    entity: CellEntity,
    take: (row: number, column: number, slot: number, from: CellColumns) => void,
  ): void => {
    const from = book.of(entity);
    from.each((place, item, slot) => {
      const [row, column] = [rows[place] ?? -1, columns[item] ?? -1];
      if (row >= 0 && column >= 0) take(row, column, slot, from);
    });
  };
  const { words } = book;
  each('readiness_state', (row, column, slot, from) => {
    const overrideUntil = from.number(2, slot);
    table.load(row, column, {
      status: (words[from.word(slot)] || 'not-started') as ReadinessStatus,
      observedAt: from.number(0, slot),
      due: from.number(1, slot),
      recordedAt: from.writtenAt(slot),
    });
    if (!Number.isNaN(overrideUntil)) table.lay(row, column, { overrideUntil });
  });
  each('readiness_verdict', (row, column, slot, from) => {
    const status = (words[from.word(slot)] ?? '') as VerdictStatus;
    const verdict = { status, observedAt: from.number(0, slot), recordedAt: from.writtenAt(slot) };
    table.lay(row, column, { verdict });
  });
  each('readiness_test', (row, column, slot, from) => {
    const result = (words[from.word(slot)] ?? '') as TestResult;
    table.lay(row, column, { test: { result, testedAt: from.number(0, slot) } });
  });
}

/** The instant (UTC ms) of a stamp as the log writes it; asked for hundreds of thousands of times, so it is not checked again. */
function wallOf(stamp: string | null): number {
  return stamp === null ? Number.NaN : Number.parseInt(stamp.slice(0, 12), 16);
}
