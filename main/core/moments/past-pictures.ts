import { pictureFromCells, type Replay } from '../modules/readiness/index.ts';
import type { ReadDb } from '../store/database.ts';
import type { CheckpointShelf } from '../store/moments/checkpoint-shelf.ts';
import { cellsAt } from '../store/moments/past-tables.ts';

/** Readiness before a moment, from what was recorded of the cells then: the log of a large store takes far longer to go through. */
export function pastPictures(log: ReadDb, shelf: CheckpointShelf | null): Replay {
  return function* (_db, model, instants) {
    const pictures = [];
    for (const at of instants) {
      // Whoever asked for less than this has the answer first.
      yield;
      const cells = cellsAt(log, shelf, at);
      yield;
      pictures.push(yield* pictureFromCells(cells, model, at));
    }
    return pictures;
  };
}
