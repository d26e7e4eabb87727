import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/app-error.ts';

export type StoreLock = {
  /** Gives the store free; calling it again does nothing. */
  readonly release: () => void;
};

const LOCK_FILE = 'lock.db';

/** A handle nobody refers to is closed by the garbage collector, and the lock with it, while the core still runs. */
const held = new Set<Database.Database>();

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && (error.code === 'SQLITE_BUSY' || error.code.startsWith('SQLITE_BUSY_'));

/**
 * Makes this process the only core on `dataDir` (created when missing, readable by its user only) until `release` or
 * until the process ends in any way. The lock is an open exclusive transaction on a database of its own: the operating
 * system drops it with the process, also at SIGKILL, so no lock can outlive its core and none is ever broken by guess.
 *
 * On POSIX a process loses such a lock as soon as it closes any other descriptor of the same file, therefore nothing else
 * may open `lock.db`; a backup must leave it out.
 *
 * Throws AppError STORE_IN_USE at once when another core, in this process or any other, holds the store.
 */
export const acquireStoreLock = (dataDir: string): StoreLock => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, LOCK_FILE);
  const database = new Database(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new AppError(
      'STORE_IN_USE',
      `Another console has this store open: ${dataDir}. Nothing was changed. Close it, or choose another store with --data.`,
      { dataDir },
    );
  }
  held.add(database);
  return {
    release: () => {
      if (held.delete(database)) database.close();
    },
  };
};
