import { pictureFromTables, type Replay } from '../modules/readiness/index.ts';
import type { ReadDb } from '../store/database.ts';
import type { CheckpointShelf } from '../store/moments/checkpoint-shelf.ts';
import { showLog } from '../store/moments/past-store.ts';
import { tablesAt } from '../store/moments/past-tables.ts';

/** Readiness before a moment, read from tables as they were then: the log of a large store takes far longer to go through. */
export function pastPictures(log: ReadDb, shelf: CheckpointShelf | null, liveFile: string): Replay {
  return function* (_db, model, instants) {
    const pictures = [];
    for (const at of instants) {
      const { db, point } = tablesAt(log, shelf, at);
      try {
        showLog(db, point, liveFile);
        yield;
        pictures.push(yield* pictureFromTables(db, model, at));
      } finally {
        db.close();
      }
    }
    return pictures;
  };
}
