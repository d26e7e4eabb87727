import { randomInt, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { CHAIN_START, hashOf, readLog, type ChangeRecord } from '../../../main/core/store/change-log.ts';
import { readExported } from '../../../main/core/store/checkpoint.ts';
import { ENTITY_NAMES } from '../../../main/core/store/entities.ts';
import { Projector } from '../../../main/core/store/projector.ts';
import { openStore } from '../../../main/core/store/store.ts';
import { verifyStore } from '../../../main/core/store/verify.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { Evidence } from '../../../main/core/modules/evidence/index.ts';
import type { Change } from '../../../shared/domain/change-log/change.ts';
import type { WriteDb } from '../../../main/core/store/database.ts';

type Db = Database.Database;

const START = Date.UTC(2026, 8, 11, 1, 30);
const POSTS = ['指挥长', 'duty-officer', '安全保障岗'];

export type SignedLog = {
  /** The whole store as bytes, with a checkpoint every hundred changes and one at the end. */
  readonly bytes: Buffer;
  readonly changes: number;
  /** A checkpoint of the end, kept elsewhere. */
  readonly exported: ReturnType<typeof readExported>;
};

const put = (number: number): Change => ({
  entity: 'holiday',
  op: 'put',
  row: new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString().slice(0, 10),
  fields: { name: `记录 ${number}`, nameEn: `entry ${number}` },
});
const command = (number: number) => ({
  id: randomUUID(),
  kind: 'event.setHoliday',
  operator: { post: POSTS[number % POSTS.length] ?? 'x' },
  input: number,
});

/** A store with a log of some hundred changes by two devices, signed as the product signs it. */
export async function signedLog(folder: string, commands: number): Promise<SignedLog> {
  const clock = manualClock(START);
  const store = openStore(folder, clock);
  // Nothing has to outlive a power cut here.
  store.db.pragma('synchronous = OFF');
  const evidence = new Evidence({
    store,
    clock,
    system: { post: 'system' },
    keySecret: null,
    exercise: false,
    onDisk: () => undefined,
  });
  store.bus.takeInHistory({ ...command(0), kind: 'sample.load' }, 'ws-elsewhere', () => ({
    commands: Array.from({ length: 40 }, (_, number) => ({
      ...command(number),
      at: START - 1e6 + number,
      changes: [{ ...put(number), row: `2025-01-${String((number % 28) + 1).padStart(2, '0')}` }],
    })),
    resultOf: () => null,
  }));
  for (let number = 0; number < commands; number += 1) {
    clock.advance(1000);
    store.bus.execute(command(number), () => ({ changes: [put(number)], result: { number } }));
    if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const { text } = evidence.exportCheckpoint();
  const log = { bytes: inMemory(store.db.serialize()), changes: store.bus.revision, exported: readExported(text) };
  evidence.stop();
  store.close();
  return log;
}

/** A copy in memory has no write-ahead log: the header must not ask for one (bytes 18 and 19 of the file format). */
function inMemory(bytes: Buffer): Buffer {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

/** Whether the check finds what `edit` does to the store. `inStore` leaves the checkpoint kept elsewhere out. */
export function finds({ bytes, exported }: SignedLog, edit: (db: Db) => void, inStore: boolean): boolean {
  const db = new Database(bytes);
  try {
    db.pragma('ignore_check_constraints = ON');
    for (const name of triggers(db)) db.exec(`DROP TRIGGER ${name}`);
    db.transaction(() => edit(db))();
    return !verifyStore(db, { exported: inStore ? [] : [exported] }).ok;
  } finally {
    db.close();
  }
}

const triggers = (db: Db): string[] =>
  db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();

const TEXTS = ['hlc', 'device', 'post', 'commandId', 'kind', 'entity', 'op', 'row', 'fields', 'prevHash', 'hash'];

/** One bit of one field of one record of the log, the sequence number and the number of rows included. */
export function flipBit(db: Db, changes: number): void {
  const seq = 1 + randomInt(changes);
  const column = [...TEXTS, 'rows', 'seq'][randomInt(TEXTS.length + 2)] ?? 'fields';
  if (column === 'rows' || column === 'seq') {
    const bit = 1 << randomInt(column === 'seq' ? 30 : 20);
    const value = db.prepare<[number], number>(`SELECT ${column} FROM change WHERE seq = ?`).pluck().get(seq) ?? 0;
    const flipped = value ^ bit;
    // Where another record has that number, the two change places.
    if (column === 'seq') swapSeq(db, seq, flipped);
    else db.prepare('UPDATE change SET rows = ? WHERE seq = ?').run(flipped, seq);
    return;
  }
  const text = db
    .prepare<[number], Buffer>(`SELECT CAST(${column} AS BLOB) FROM change WHERE seq = ?`)
    .pluck()
    .get(seq);
  const bytes = Buffer.from(text ?? Buffer.alloc(0));
  const at = randomInt(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
  // Two records of one device cannot have one time: the store itself does not take that, so another bit is changed.
  const { changes: written } = db
    .prepare(`UPDATE OR IGNORE change SET ${column} = CAST(? AS TEXT) WHERE seq = ?`)
    .run(bytes, seq);
  if (written === 0) flipBit(db, changes);
}

/** One record is taken out; with `close`, those after it move up so that no number is missing. */
export function deleteOne(db: Db, changes: number, close: boolean): void {
  const seq = 1 + randomInt(changes);
  db.prepare('DELETE FROM change WHERE seq = ?').run(seq);
  if (!close) return;
  db.prepare('UPDATE change SET seq = -seq WHERE seq > ?').run(seq);
  db.prepare('UPDATE change SET seq = -seq - 1 WHERE seq < 0').run();
}

/** Two records change places. */
export function reorder(db: Db, changes: number): void {
  const one = 1 + randomInt(changes);
  const other = 1 + ((one - 1 + 1 + randomInt(changes - 1)) % changes);
  swapSeq(db, one, other);
}

/** The last records are cut off so that nothing in the store itself tells: receipts, checkpoints and tables go with them. */
export function cutTail(db: Db, changes: number): void {
  const left = 50 + randomInt(changes - 50);
  db.prepare('DELETE FROM change WHERE seq > ?').run(left);
  db.prepare('DELETE FROM receipt WHERE seqTo > ?').run(left);
  db.prepare('DELETE FROM checkpoint WHERE seq > ?').run(left);
  remakeTables(db);
}

function swapSeq(db: Db, one: number, other: number): void {
  db.prepare('UPDATE change SET seq = -1 WHERE seq = ?').run(one);
  db.prepare('UPDATE change SET seq = ? WHERE seq = ?').run(one, other);
  db.prepare('UPDATE change SET seq = ? WHERE seq = -1').run(other);
}

/** The log may not be read while it is written. */
const allOf = (db: Db): ChangeRecord[] => Array.from(readLog(db));

/** What somebody does who knows the format: every hash is made again, and the tables from the log. Only the signatures cannot be. */
export function coverUp(db: Db): void {
  const tips = new Map<string, string>();
  const update = db.prepare('UPDATE change SET prevHash = ?, hash = ? WHERE seq = ?');
  for (const record of allOf(db)) {
    const prevHash = tips.get(record.device) ?? CHAIN_START;
    const hash = hashOf({ ...record, prevHash });
    tips.set(record.device, hash);
    update.run(prevHash, hash, record.seq);
  }
  remakeTables(db);
}

function remakeTables(db: Db): void {
  for (const entity of ENTITY_NAMES) if (entity !== 'signing_key') db.exec(`DELETE FROM ${entity}`);
  const projector = new Projector(db as Db & WriteDb);
  for (const record of allOf(db)) {
    try {
      const fields = JSON.parse(record.fields) as Record<string, string>;
      if (record.entity !== 'signing_key')
        projector.apply({ entity: record.entity, op: 'put', row: record.row ?? '', fields }, record.seq);
    } catch {
      // What makes no sense any more is left as it is; the check will say so.
    }
  }
}
