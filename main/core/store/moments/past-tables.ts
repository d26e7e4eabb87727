import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { changeOf } from '../change-log.ts';
import { openDatabase, transaction, type Db, type ReadDb, type WriteDb } from '../database.ts';
import { migrate } from '../migrate.ts';
import { Projector } from '../projector.ts';
import { CellBook, isCellEntity, type CellEntity } from './cell-book.ts';
import type { CheckpointShelf } from './checkpoint-shelf.ts';
import { FoldedRows } from './folded-rows.ts';
import { pastLog, type PastRecord } from './past-log.ts';
import { END_OF_TIME, pointOf, type LogPoint } from './log-point.ts';

/**
 * Tables as they were at a point of the log, in memory, and beside them what they hold of the cells; `tail` is how many rows were
 * written over the nearest checkpoint.
 */
export type PastTables = {
  readonly db: Db;
  readonly cells: CellBook;
  readonly point: LogPoint;
  readonly tail: number;
  /** Writes what was put aside: until then the rows of states by hand are those of the checkpoint, and the book alone is up to date. */
  readonly finish: () => void;
};

/**
 * The tables as they were at the end of `at` (UTC ms), from the nearest checkpoint and the log after it, through the same projector
 * that wrote them. A shelf without a good checkpoint only makes it slower.
 */
export function tablesAt(log: ReadDb, shelf: CheckpointShelf | null, at: number): PastTables {
  const point = pointOf(log, at);
  const checkpoint = shelf?.nearest(log, at) ?? null;
  const cells = checkpoint?.cells() ?? new CellBook();
  const db = openDatabase(checkpoint?.tables ?? ':memory:');
  try {
    if (checkpoint === null) migrate(db, () => undefined);
    let tail = 0;
    const aside = transaction(db, (tx) => {
      const writer = new PastWriter(tx, cells);
      for (const record of pastLog(log, checkpoint?.at ?? null, point)) {
        writer.take(record);
        tail += record.rows;
      }
      writer.finish('readiness_verdict', 'readiness_test');
      return writer.folded;
    });
    return { db, cells, point, tail, finish: () => writeAside(db, aside) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A board needs none of these rows, and they are most of a tail. */
function writeAside(db: Db, aside: FoldedRows): void {
  if (aside.isEmpty) return;
  const locked = db.pragma('query_only', { simple: true }) === 1;
  db.pragma('query_only = OFF');
  transaction(db, (tx) => aside.writeTo(new Projector(tx)));
  if (locked) db.pragma('query_only = ON');
}

/** What is recorded of the cells at the end of `at` (UTC ms), without any table. */
export function cellsAt(log: ReadDb, shelf: CheckpointShelf | null, at: number): CellBook {
  const point = pointOf(log, at);
  const checkpoint = shelf?.nearest(log, at) ?? null;
  const cells = checkpoint?.cells() ?? new CellBook();
  for (const record of pastLog(log, checkpoint?.at ?? null, point))
    if (isCellEntity(record.entity)) cells.take(changeOf(record), parseHlc(record.hlc).wall);
  return cells;
}

/** Writes records of the log to the tables and to the book of the cells, which follow one another in the order of their stamps. */
class PastWriter {
  readonly #projector: Projector;
  readonly #cells: CellBook;
  readonly folded = new FoldedRows();

  constructor(tx: WriteDb, cells: CellBook) {
    this.#projector = new Projector(tx);
    this.#cells = cells;
  }

  take(record: PastRecord): void {
    const change = changeOf(record);
    // Readiness is most of a long log, and its rows lie in the order of their keys whenever they were written.
    if (this.#cells.take(change, parseHlc(record.hlc).wall)) this.folded.take(change, record.seq);
    else this.#projector.apply(change, record.seq);
  }

  /** Writes what was put aside, of these tables or of all. */
  finish(...entities: readonly CellEntity[]): void {
    this.folded.writeTo(this.#projector, entities);
  }
}

/** Rows of the log between two checkpoints: writing so many over one takes a fraction of opening the picture. */
export const SPACING = 16_384;

/**
 * Puts checkpoints on the shelf where the log has grown by `spacing` rows since the last good one. Returns how many. They end at an
 * instant after which something else was recorded, so that nothing of this workstation can still be stamped before it.
 */
export function layCheckpoints(log: ReadDb, shelf: CheckpointShelf, spacing = SPACING): number {
  const newest = shelf.nearest(log, END_OF_TIME);
  const end = pointOf(log, END_OF_TIME);
  const cells = newest?.cells() ?? new CellBook();
  const db = openDatabase(newest?.tables ?? ':memory:');
  const records = pastLog(log, newest?.at ?? null, end);
  let laid = 0;
  try {
    if (newest === null) migrate(db, () => undefined);
    let next = records.next();
    while (!next.done) {
      const at = transaction(db, (tx) => {
        const writer = new PastWriter(tx, cells);
        for (let rows = 0; !next.done;) {
          const record = next.value;
          writer.take(record);
          rows += record.rows;
          next = records.next();
          if (rows < spacing || next.done || record.seq <= end.birth) continue;
          const { wall } = parseHlc(record.hlc);
          if (parseHlc(next.value.hlc).wall <= wall) continue;
          writer.finish();
          return wall;
        }
        return null;
      });
      if (at === null) break;
      shelf.lay(pointOf(log, at), db.serialize(), cells);
      laid += 1;
    }
    return laid;
  } finally {
    records.return();
    db.close();
  }
}
