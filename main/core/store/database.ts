import Database from 'better-sqlite3';

/** Raw connection; only files below main/core/store and modules' queries see it. */
export type Db = Database.Database;

declare const writable: unique symbol;

/** A handle that can only read: what queries get. */
export type ReadDb = Pick<Db, 'prepare'>;
/** A handle inside the write transaction of a command: what projectors get. */
export type WriteDb = Pick<Db, 'prepare'> & { readonly [writable]: true };

/** Settings of every connection, each with its reason. */
const PRAGMAS: readonly (readonly [pragma: string, why: string])[] = [
  ['journal_mode = WAL', 'readers never wait for the writer; a crash leaves the last commit whole'],
  ['synchronous = FULL', 'an acknowledged command survives a power cut, not only a crash of the process'],
  ['foreign_keys = ON', 'SQLite leaves them off for compatibility'],
  ['busy_timeout = 5000', 'a backup or a checkpoint may hold the file for a moment'],
  ['temp_store = MEMORY', 'sorting never writes data of the store into a shared temporary folder'],
  ['cache_size = -65536', '64 MiB: the whole working set of 5,000 places stays in memory'],
  ['mmap_size = 268435456', 'whole-table reads at start skip one copy'],
  ['trusted_schema = OFF', 'a tampered file cannot run functions from its schema'],
  [
    'wal_autocheckpoint = 4000',
    'about 16 MiB of WAL between checkpoints: an import does not stop to checkpoint midway',
  ],
];

/** Opens (creating it if missing) a database file, ':memory:', or the bytes of a file in memory, with the product's settings, unless `check` throws. */
export function openDatabase(file: string | Buffer, check: (db: Db) => void = () => undefined): Db {
  const db = new Database(file);
  try {
    check(db);
    for (const [pragma] of PRAGMAS) db.pragma(pragma);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Runs `work` in one immediate transaction; the handle given to it is the only way to write. */
export function transaction<T>(db: Db, work: (tx: WriteDb) => T): T {
  // The brand exists only in types: it keeps writes inside a transaction at compile time.
  return db.transaction(() => work(db as Db & WriteDb)).immediate();
}
