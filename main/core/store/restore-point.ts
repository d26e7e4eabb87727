import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { becomeNewDevice, copyThroughSqlite, inspectBackup } from './backup.ts';
import { changeOf, readLog, type ChangeRecord } from './change-log.ts';
import { openDatabase, transaction, type Db, type ReadDb, type WriteDb } from './database.ts';
import { ENTITY_NAMES } from './entities.ts';
import { openForeign } from './foreign-database.ts';
import { migrate } from './migrate.ts';
import { Projector } from './projector.ts';

/** What goes when the store is put back to change `after`: counted before anybody decides. Instants in UTC ms. */
export type Loss = {
  readonly changes: number;
  readonly commands: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly kinds: { kind: string; commands: number }[];
};

/** How many kinds are named; the rest is in the numbers. */
const KINDS = 12;

export function lossAfter(db: ReadDb, after: number): Loss {
  const row = db
    .prepare<[number], { changes: number; commands: number; from: string | null; to: string | null }>(
      'SELECT count(*) AS changes, count(DISTINCT commandId) AS commands, min(hlc) AS "from", max(hlc) AS "to" FROM change WHERE seq > ?',
    )
    .get(after);
  const kinds = db
    .prepare<[number, number], { kind: string; commands: number }>(
      'SELECT kind, count(DISTINCT commandId) AS commands FROM change WHERE seq > ? GROUP BY kind ORDER BY commands DESC, kind LIMIT ?',
    )
    .all(after, KINDS);
  return {
    changes: row?.changes ?? 0,
    commands: row?.commands ?? 0,
    from: wallOf(row?.from),
    to: wallOf(row?.to),
    kinds,
  };
}

const wallOf = (hlc: string | null | undefined): number | null => (hlc == null ? null : parseHlc(hlc).wall);

/** Number of the last change of the commands carried out here until `at` (UTC ms); a command is never cut in two. */
export function seqAt(db: ReadDb, at: number): number {
  return db.prepare<[number], number>('SELECT coalesce(max(seqTo), 0) FROM receipt WHERE at <= ?').pluck().get(at) ?? 0;
}

export type Tip = { readonly seq: number; readonly hash: string };

/** Where the log in a file ends; null for an empty one. @throws whatever SQLite says of a file it cannot read */
export function tipOfFile(file: string): Tip | null {
  const db = openForeign(file);
  try {
    return db.prepare<[], Tip>('SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1').get() ?? null;
  } finally {
    db.close();
  }
}

/** Whether the log of `db` began as the one that ends with `tip`. */
export function continues(db: ReadDb, tip: Tip | null): boolean {
  return (
    tip === null ||
    db.prepare<[number], string>('SELECT hash FROM change WHERE seq = ?').pluck().get(tip.seq) === tip.hash
  );
}

export type RestoreRequest = {
  /** A store to begin with: a backup, or null to go by the log of the live store alone. */
  readonly base: string | null;
  /** The live store, whose log is replayed up to `upTo`; null when only the base counts. */
  readonly live: string | null;
  readonly upTo: number | null;
  /** Where the result goes. */
  readonly target: string;
};

/** Makes the store that is to be put in place, under a device name of its own, and checks it. Returns how much was replayed. */
export function buildRestored({ base, live, upTo, target }: RestoreRequest): { changes: number; replayed: number } {
  rmSync(target, { force: true });
  const from = base ?? live;
  if (from === null) throw new Error('there is nothing to restore from');
  copyThroughSqlite(from, target);
  const db = openDatabase(target);
  let replayed = 0;
  try {
    migrate(db, () => undefined);
    if (upTo !== null && base !== null && live !== null) replayed = replayFrom(db, live, upTo);
    else if (upTo !== null) replayed = cutBack(db, upTo);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  becomeNewDevice(target);
  return { changes: inspectBackup(target), replayed };
}

/** Carries the log of `live` on from where `db` ends, record by record as it was written, with receipts, attachments and checkpoints. */
function replayFrom(db: Db, live: string, upTo: number): number {
  const source = openForeign(live);
  try {
    return transaction(db, (tx) => {
      const tip = tx.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
      const count = appendRecords(tx, readLog(source, 'WHERE seq > ? AND seq <= ?', tip, upTo));
      copyRows(source, tx, 'receipt', 'WHERE seqTo > ? AND seqTo <= ?', tip, upTo);
      copyRows(source, tx, 'checkpoint', 'WHERE seq > ? AND seq <= ?', tip, upTo);
      copyRows(source, tx, 'attachment_content', '');
      return count;
    });
  } finally {
    source.close();
  }
}

/** Takes records in as they are, hashes included, and carries them out. */
export function appendRecords(tx: WriteDb, records: Iterable<ChangeRecord>): number {
  const projector = new Projector(tx);
  let insert: Database.Statement | undefined;
  let count = 0;
  for (const record of records) {
    insert ??= insertOf(tx, 'change', Object.keys(record));
    insert.run(record);
    projector.apply(changeOf(record), record.seq);
    count += 1;
  }
  return count;
}

function copyRows(source: ReadDb, tx: WriteDb, table: string, where: string, ...params: number[]): void {
  let insert: Database.Statement | undefined;
  for (const row of source.prepare(`SELECT * FROM ${table} ${where}`).iterate(...params) as Iterable<object>) {
    insert ??= insertOf(tx, table, Object.keys(row));
    insert.run(row);
  }
}

export function insertOf(tx: WriteDb, table: string, columns: readonly string[]): Database.Statement {
  const values = columns.map((column) => `@${column}`).join(', ');
  return tx.prepare(`INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${values})`);
}

/** Takes off the end of the log after `upTo` and makes every table again from what is left. */
function cutBack(db: Db, upTo: number): number {
  const guards = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  return transaction(db, (tx) => {
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
    tx.prepare('DELETE FROM change WHERE seq > ?').run(upTo);
    tx.prepare('DELETE FROM receipt WHERE seqTo > ?').run(upTo);
    tx.prepare('DELETE FROM checkpoint WHERE seq > ?').run(upTo);
    for (const { sql } of guards) db.exec(sql);
    for (const table of ENTITY_NAMES) db.exec(`DELETE FROM ${table}`);
    db.exec("INSERT INTO log_text (log_text) VALUES ('delete-all')");
    const projector = new Projector(tx);
    let count = 0;
    // Each record whole before it is carried out: what is being read may not be written beside.
    for (const seq of tx.prepare<[], number>('SELECT seq FROM change ORDER BY seq').pluck().all()) {
      const [record] = readLog(tx, 'WHERE seq = ?', seq);
      if (record === undefined) continue;
      projector.apply(changeOf(record), seq);
      count += 1;
    }
    return count;
  });
}
