import { createHash } from 'node:crypto';
import { rowCount, type BatchChange, type Change, type Fields } from '../../../shared/domain/change-log/change.ts';
import { formatHlc, type Hlc } from '../../../shared/domain/change-log/hlc.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { cached } from './statements.ts';

/** Who made a change and through which command. */
export type ChangeAuthor = {
  readonly device: string;
  readonly post: string;
  readonly name: string | null;
  readonly commandId: string;
  readonly kind: string;
};

/** One record of the log as it is stored. `fields` is JSON text: fields of a put, `{columns, rows}` of a batch. */
export type ChangeRecord = ChangeAuthor & {
  readonly seq: number;
  readonly hlc: string;
  readonly entity: string;
  readonly op: 'put' | 'delete' | 'batch';
  readonly row: string | null;
  readonly fields: string;
  readonly rows: number;
  readonly prevHash: string;
  readonly hash: string;
};

/** What the first change of a device's chain refers back to. */
export const CHAIN_START = '0'.repeat(64);

const COLUMNS = 'seq, hlc, device, post, name, commandId, kind, entity, op, row, fields, rows, prevHash, hash';

/** SHA-256 over every meaning-bearing part of a record and the hash before it (one chain per device), as hex. */
export function hashOf(record: Omit<ChangeRecord, 'seq' | 'hash'>): string {
  const { hlc, device, post, name, commandId, kind, entity, op, row, fields, rows, prevHash } = record;
  return createHash('sha256')
    .update(JSON.stringify([hlc, device, post, name, commandId, kind, entity, op, row, rows, prevHash]))
    .update(fields)
    .digest('hex');
}

/** Halves of surrogate pairs as the file keeps them, which has no UTF-8 for them: the hash is made of what can be read again. */
const keepable = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

/** Appends one change to the log and returns its record. */
export function appendChange(
  db: WriteDb,
  change: Change,
  author: ChangeAuthor,
  seq: number,
  hlc: Hlc,
  prevHash: string,
): ChangeRecord {
  const unhashed = {
    ...author,
    post: keepable(author.post),
    name: author.name === null ? null : keepable(author.name),
    hlc: formatHlc(hlc),
    entity: change.entity,
    op: change.op,
    row: change.op === 'batch' ? null : keepable(change.row),
    fields: fieldsText(change),
    rows: rowCount(change),
    prevHash,
  };
  const record = { ...unhashed, seq, hash: hashOf(unhashed) };
  cached(db, `INSERT INTO change (${COLUMNS}) VALUES (${COLUMNS.replaceAll(/(\w+)/g, '@$1')})`).run(record);
  return record;
}

/** The change a stored record stands for. */
export function changeOf(record: Pick<ChangeRecord, 'entity' | 'op' | 'row' | 'fields'>): Change {
  const { entity, op } = record;
  if (op === 'batch') {
    return { entity, op, ...(JSON.parse(record.fields) as Omit<BatchChange, 'entity' | 'op'>) };
  }
  if (op === 'delete') return { entity, op, row: record.row ?? '' };
  return { entity, op, row: record.row ?? '', fields: JSON.parse(record.fields) as Fields };
}

/** Every record in log order, lazily. */
export function readLog(db: ReadDb, where = '', ...params: (string | number)[]): IterableIterator<ChangeRecord> {
  return db
    .prepare(`SELECT ${COLUMNS} FROM change ${where} ORDER BY seq`)
    .iterate(...params) as IterableIterator<ChangeRecord>;
}

const named = new WeakMap<ReadDb, readonly string[]>();

/** Tells which devices a connection's log has chains of, where they cannot be found by an index. */
export function nameDevices(db: ReadDb, devices: readonly string[]): void {
  named.set(db, devices);
}

/** Devices with a chain in the log, each found by one step along an index: their number is small, the log's is not. */
export function devicesOf(db: ReadDb): readonly string[] {
  return (
    named.get(db) ??
    (cached<[], string>(
      db,
      `WITH RECURSIVE one (device) AS (
         SELECT min(device) FROM change
         UNION ALL SELECT (SELECT min(device) FROM change WHERE device > one.device) FROM one WHERE one.device IS NOT NULL
       ) SELECT device FROM one WHERE device IS NOT NULL`,
    )
      .pluck()
      .all() as string[])
  );
}

/**
 * The records of one command in log order. A command carried out here lies between the numbers in its receipt; one that was
 * taken in from another device has none of its own and is looked for in the whole log.
 */
export function readCommand(db: ReadDb, commandId: string): IterableIterator<ChangeRecord> {
  const receipt = cached<[string], { seqFrom: number; seqTo: number }>(
    db,
    'SELECT seqFrom, seqTo FROM receipt WHERE commandId = ?',
  ).get(commandId);
  return receipt
    ? readLog(db, 'WHERE seq BETWEEN ? AND ? AND commandId = ?', receipt.seqFrom, receipt.seqTo, commandId)
    : readLog(db, 'WHERE commandId = ?', commandId);
}

const texts = new WeakMap<Change, string>();

/** Writes out ahead of its transaction what the log will hold of a change, so that the transaction of a large command is short. */
export function prepareText(change: Change): void {
  texts.set(change, fieldsText(change));
}

function fieldsText(change: Change): string {
  const known = texts.get(change);
  if (known !== undefined) return known;
  if (change.op === 'batch') {
    const { columns, rows, deleted } = change;
    return JSON.stringify({ columns, rows, deleted });
  }
  return change.op === 'put' ? JSON.stringify(change.fields) : '{}';
}
