import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readLog, type ChangeRecord } from './change-log.ts';
import { openDatabase, transaction, type ReadDb, type WriteDb } from './database.ts';
import { appendRecords, buildRestored, continues, insertOf } from './restore-point.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { openForeign } from './foreign-database.ts';

type Receipt = Readonly<Record<string, string | number>>;

/** What an exercise adds to the store it began as a copy of. */
type Contents = {
  readonly format: 'exercise-data-1';
  /** Last change that both have, and its hash; null for a store that was empty. */
  readonly base: { readonly seq: number; readonly hash: string } | null;
  readonly records: readonly ChangeRecord[];
  readonly receipts: readonly Receipt[];
  /** Content of attachments that only the exercise has, base64. */
  readonly attachments: readonly { readonly hash: string; readonly bytes: string }[];
};

/** The data of an exercise in one piece: `hash` is the SHA-256 of `bytes`, as of every attachment. */
export type PackedExercise = { readonly hash: string; readonly bytes: Buffer };

/**
 * Packs what was done in an exercise, for the live store to keep as its archive: whatever copies the live store copies it too. The world
 * began as a copy of the live store, so only what its log has beyond the last change that both have is packed.
 */
export function packExercise(live: ReadDb, world: ReadDb): PackedExercise {
  const seq = lastCommon(live, world);
  const base = seq === 0 ? null : { seq, hash: hashAt(world, seq) ?? '' };
  const known = live.prepare<[string], number>('SELECT 1 FROM attachment_content WHERE hash = ?');
  const attachments = world
    .prepare<[], string>('SELECT hash FROM attachment_content ORDER BY hash')
    .pluck()
    .all()
    .filter((hash) => known.get(String(hash)) === undefined)
    .map((hash) => ({ hash: String(hash), bytes: contentOf(world, String(hash)).toString('base64') }));
  const contents: Contents = {
    format: 'exercise-data-1',
    base,
    records: [...readLog(world, 'WHERE seq > ?', seq)],
    receipts: world.prepare<[number], Receipt>('SELECT * FROM receipt WHERE seqTo > ? ORDER BY seqTo').all(seq),
    attachments,
  };
  const bytes = gzipSync(JSON.stringify(contents));
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

export type ExerciseRequest = {
  /** The live store's file. */
  readonly live: string;
  readonly bytes: Uint8Array;
  /** Where the store of the exercise goes. */
  readonly target: string;
};

/**
 * Makes the store of an exercise again: the live store as it was when the exercise began, and what was done in it. Returns how many
 * changes it holds. @throws AppError EXERCISE_BASE_LOST when the live store does not go back to where the exercise began
 */
export function buildExercise({ live, bytes, target }: ExerciseRequest): { changes: number } {
  const { base, records, receipts, attachments } = unpacked(bytes);
  assertBase(live, base);
  buildRestored({ base: null, live, upTo: base?.seq ?? 0, target });
  const db = openDatabase(target);
  try {
    transaction(db, (tx) => {
      for (const { hash, bytes: content } of attachments)
        insertOf(tx, 'attachment_content', ['hash', 'bytes']).run({ hash, bytes: Buffer.from(content, 'base64') });
      for (const receipt of receipts) insertOf(tx, 'receipt', Object.keys(receipt)).run(receipt);
      appendRecords(tx, records);
    });
    db.pragma('journal_mode = DELETE');
    return { changes: lastSeq(db) };
  } finally {
    db.close();
  }
}

function assertBase(live: string, base: Contents['base']): void {
  const db = openForeign(live);
  try {
    if (continues(db, base)) return;
  } finally {
    db.close();
  }
  throw new AppError(
    'EXERCISE_BASE_LOST',
    'This store does not go back to where the exercise began, so its data cannot be opened here. They are kept, and so is the report.',
  );
}

/** Keeps the data in a store, inside the transaction of the command that says so. */
export function keepPacked(tx: WriteDb, { hash, bytes }: PackedExercise): void {
  insertOf(tx, 'attachment_content', ['hash', 'bytes']).run({ hash, bytes });
}

/** The logs of both are the same up to a change and differ from there on. */
function lastCommon(live: ReadDb, world: ReadDb): number {
  let same = 0;
  let other = Math.min(lastSeq(live), lastSeq(world)) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (hashAt(live, middle) === hashAt(world, middle)) same = middle;
    else other = middle;
  }
  return same;
}

/** Longer than a text can be: what claims to be more was not packed here. */
const LONGEST_BYTES = 512 * 2 ** 20;

const unpacked = (bytes: Uint8Array): Contents =>
  JSON.parse(gunzipSync(bytes, { maxOutputLength: LONGEST_BYTES }).toString('utf8')) as Contents;

const lastSeq = (db: ReadDb): number =>
  db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;

function hashAt(db: ReadDb, seq: number): string | undefined {
  return db.prepare<[number], string>('SELECT hash FROM change WHERE seq = ?').pluck().get(seq);
}

function contentOf(db: ReadDb, hash: string): Buffer {
  return (
    db.prepare<[string], Buffer>('SELECT bytes FROM attachment_content WHERE hash = ?').pluck().get(hash) ??
    Buffer.alloc(0)
  );
}
