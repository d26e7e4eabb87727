import { createHash } from 'node:crypto';
import type { ReadDb } from './database.ts';

/**
 * Digests of the whole log up to change `seq`: of the changes in the order they stand in, and of the receipts of the commands that
 * made them. Each is rolled on change by change, so that they can be worked out for any point and compared with what was signed there.
 */
export type LogDigest = { readonly seq: number; readonly changes: string; readonly receipts: string };

export const EMPTY_LOG: LogDigest = { seq: 0, changes: '0'.repeat(64), receipts: '0'.repeat(64) };

type Row = { readonly seq: number; readonly hash: string; readonly receipt: string | null };

const ROWS = `SELECT c.seq, c.hash,
  CASE WHEN r.seqTo = c.seq THEN json_array(r.commandId, r.kind, r.inputHash, r.result, r.seqFrom, r.seqTo, r.at) END AS receipt
  FROM change c LEFT JOIN receipt r ON r.commandId = c.commandId
  WHERE c.seq > ? AND c.seq <= ? ORDER BY c.seq`;

/** The digest of the log up to `to`, from where `from` stands. Changes that are missing are simply not in it. */
export function rollDigest(db: ReadDb, from: LogDigest, to: number): LogDigest {
  let last = from;
  for (const digest of rollThrough(db, from, to)) last = digest;
  return { ...last, seq: to };
}

/** The digest after every change between the two, in order. */
export function* rollThrough(db: ReadDb, from: LogDigest, to: number): Generator<LogDigest, void> {
  let { changes, receipts } = from;
  for (const row of db.prepare<[number, number], Row>(ROWS).iterate(from.seq, to)) {
    changes = sha256(`${changes} ${row.seq} ${row.hash}`);
    if (row.receipt !== null) receipts = sha256(`${receipts} ${row.receipt}`);
    yield { seq: row.seq, changes, receipts };
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
