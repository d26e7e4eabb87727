import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { changeOf } from '../change-log.ts';
import { openDatabase, transaction, type Db, type ReadDb } from '../database.ts';
import { migrate } from '../migrate.ts';
import { Projector } from '../projector.ts';
import type { CheckpointShelf } from './checkpoint-shelf.ts';
import { pastLog } from './past-log.ts';
import { END_OF_TIME, pointOf, type LogPoint } from './log-point.ts';

/** Tables as they were at a point of the log, in memory; `tail` is how many rows were written over the nearest checkpoint. */
export type PastTables = { readonly db: Db; readonly point: LogPoint; readonly tail: number };

/**
 * The tables as they were at the end of `at` (UTC ms), from the nearest checkpoint and the log after it, through the same projector
 * that wrote them. A shelf without a good checkpoint only makes it slower.
 */
export function tablesAt(log: ReadDb, shelf: CheckpointShelf | null, at: number): PastTables {
  const point = pointOf(log, at);
  const checkpoint = shelf?.nearest(log, at) ?? null;
  const db = openDatabase(checkpoint?.bytes ?? ':memory:');
  try {
    if (checkpoint === null) migrate(db, () => undefined);
    let tail = 0;
    transaction(db, (tx) => {
      const projector = new Projector(tx);
      for (const record of pastLog(log, checkpoint?.at ?? null, point)) {
        projector.apply(changeOf(record), record.seq);
        tail += record.rows;
      }
    });
    return { db, point, tail };
  } catch (error) {
    db.close();
    throw error;
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
  const db = openDatabase(newest?.bytes ?? ':memory:');
  const records = pastLog(log, newest?.at ?? null, end);
  let laid = 0;
  try {
    if (newest === null) migrate(db, () => undefined);
    let next = records.next();
    while (!next.done) {
      const at = transaction(db, (tx) => {
        const projector = new Projector(tx);
        for (let rows = 0; !next.done;) {
          const record = next.value;
          projector.apply(changeOf(record), record.seq);
          rows += record.rows;
          next = records.next();
          if (rows < spacing || next.done || record.seq <= end.birth) continue;
          const { wall } = parseHlc(record.hlc);
          if (parseHlc(next.value.hlc).wall > wall) return wall;
        }
        return null;
      });
      if (at === null) break;
      shelf.lay(pointOf(log, at), db.serialize());
      laid += 1;
    }
    return laid;
  } finally {
    records.return();
    db.close();
  }
}
