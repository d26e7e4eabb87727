import type { CheckpointReport } from '../../../shared/contract/evidence.ts';
import { bodyOf, isSignedBy, keyIdOf, type CheckpointBody, type SignedCheckpoint } from './checkpoint.ts';
import type { ReadDb } from './database.ts';
import { EMPTY_LOG, rollThrough, type LogDigest } from './log-digest.ts';

type Row = {
  readonly seq: number;
  readonly keyId: string;
  readonly document: string;
  readonly signature: string;
};

/**
 * Compares every signed checkpoint with the log it vouches for, and `exported` ones, kept elsewhere, with it too: what was cut off the end
 * together with the store's own checkpoints shows only there. `step` hears how many changes were gone through.
 */
export function checkCheckpoints(
  db: ReadDb,
  exported: readonly (SignedCheckpoint & { readonly body: CheckpointBody })[] = [],
  step: (done: number) => void = () => undefined,
): CheckpointReport {
  const problems: string[] = [];
  const rows = db.prepare<[], Row>('SELECT seq, keyId, document, signature FROM checkpoint ORDER BY seq').all();
  const bodies = rows.flatMap((row) => signedBody(db, row, problems) ?? []);
  checkOrder(bodies, problems);
  const store = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'storeId'").pluck().get() ?? '';
  for (const { body } of exported)
    if (body.store !== store) problems.push('the checkpoint kept elsewhere is of another store');
  const wanted = [...bodies, ...exported.map(({ body }) => body).filter((body) => body.store === store)];
  const last = compare(db, wanted, problems, step);
  for (const body of bodies) if (body.store !== store) problems.push(`checkpoint ${body.seq} is of another store`);
  const newest = bodies.at(-1);
  return {
    ok: problems.length === 0,
    count: rows.length,
    newest: newest === undefined ? null : { seq: newest.seq, at: newest.at },
    unsigned: last - (newest?.seq ?? 0),
    exported: exported.length,
    problems: problems.slice(0, 100),
  };
}

function signedBody(db: ReadDb, row: Row, problems: string[]): CheckpointBody | null {
  const publicKey = db
    .prepare<[string], string>('SELECT publicKey FROM signing_key WHERE id = ?')
    .pluck()
    .get(row.keyId);
  if (publicKey === undefined || keyIdOf(publicKey) !== row.keyId) {
    problems.push(`checkpoint ${row.seq} is signed with a key that the log does not know`);
    return null;
  }
  if (!isSignedBy({ ...row, publicKey })) {
    problems.push(`the signature of checkpoint ${row.seq} does not fit`);
    return null;
  }
  const body = bodyOf(row.document);
  if (body.seq !== row.seq) problems.push(`checkpoint ${row.seq} was moved from ${body.seq}`);
  return body;
}

function checkOrder(bodies: readonly CheckpointBody[], problems: string[]): void {
  let previous = 0;
  for (const body of bodies) {
    if (body.previous !== previous)
      problems.push(`the checkpoint between changes ${previous} and ${body.seq} is missing`);
    previous = body.seq;
  }
}

/** Rolls the digest through the whole log and holds it against what was signed on the way. Returns the last change's number. */
function compare(
  db: ReadDb,
  wanted: readonly CheckpointBody[],
  problems: string[],
  step: (done: number) => void,
): number {
  const bySeq = new Map<number, CheckpointBody[]>();
  for (const body of wanted) bySeq.set(body.seq, [...(bySeq.get(body.seq) ?? []), body]);
  let last: LogDigest = EMPTY_LOG;
  let done = 0;
  for (const digest of rollThrough(db, EMPTY_LOG, Number.MAX_SAFE_INTEGER)) {
    last = digest;
    done += 1;
    if (done % 1000 === 0) step(done);
    for (const body of bySeq.get(digest.seq) ?? []) {
      if (body.changes !== digest.changes)
        problems.push(`the log up to change ${digest.seq} is not what its checkpoint signed`);
      if (body.receipts !== digest.receipts)
        problems.push(`the receipts up to change ${digest.seq} are not what their checkpoint signed`);
    }
    bySeq.delete(digest.seq);
  }
  for (const seq of [...bySeq.keys()].toSorted((one, other) => one - other))
    problems.push(
      seq > last.seq
        ? `changes ${last.seq + 1} to ${seq} were signed and are missing from the end`
        : `change ${seq}, which a checkpoint ends with, is missing`,
    );
  return last.seq;
}
