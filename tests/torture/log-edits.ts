import {
  coverUp,
  cutTail,
  deleteOne,
  finds,
  flipBit,
  reorder,
  signedLog,
  type SignedLog,
} from './support/edited-log.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const EDITS: Record<TortureScale, number> = { short: 12, full: 1000 };
const COMMANDS = 360;

type Edit = (log: SignedLog, turn: number) => boolean;

/** Every second time by somebody who makes all hashes and tables fit again: then the signatures tell. */
const coverly = (turn: number): boolean => turn % 2 === 1;

const EDIT_KINDS: readonly (readonly [name: string, edit: Edit])[] = [
  [
    'single bits of the log changed',
    (log, turn) =>
      finds(
        log,
        (db) => {
          flipBit(db, log.changes);
          // The hashes of a record are made again by a cover-up, which undoes a bit changed in one of them.
          if (turn % 4 === 3 && hashesFit(log, db)) coverUp(db);
        },
        true,
      ),
  ],
  [
    'changes deleted from the log',
    (log, turn) =>
      finds(
        log,
        (db) => {
          deleteOne(db, log.changes, coverly(turn));
          if (coverly(turn)) coverUp(db);
        },
        true,
      ),
  ],
  [
    'changes of the log put in another order',
    (log, turn) =>
      finds(
        log,
        (db) => {
          reorder(db, log.changes);
          if (coverly(turn)) coverUp(db);
        },
        true,
      ),
  ],
  [
    'the end of the log cut off, against a checkpoint kept elsewhere',
    (log) => finds(log, (db) => cutTail(db, log.changes), false),
  ],
];

/** Whether the bit was changed elsewhere than in the hashes, which a cover-up writes anew. */
function hashesFit({ bytes }: SignedLog, db: Parameters<Parameters<typeof finds>[1]>[0]): boolean {
  const hashes = (from: typeof db): string =>
    JSON.stringify(from.prepare('SELECT seq, prevHash, hash FROM change ORDER BY seq').raw().all());
  const Database = db.constructor as new (bytes: Buffer) => typeof db;
  const before = new Database(bytes);
  try {
    return hashes(before) === hashes(db);
  } finally {
    before.close();
  }
}

/** One run for each way to edit the log behind the product's back. */
export const logEdits: readonly TortureRun[] = EDIT_KINDS.map(([name, edit]) => ({
  name,
  run: (scale) =>
    withFolder(async (folder) => {
      const log = await signedLog(folder, COMMANDS);
      const tries = EDITS[scale];
      let found = 0;
      for (let turn = 0; turn < tries; turn += 1) if (edit(log, turn)) found += 1;
      const count = tries.toLocaleString('en');
      return {
        figure: `${found.toLocaleString('en')} of ${count} found`,
        wanted: `${count} of ${count} found`,
        passed: found === tries,
      };
    }),
}));
