import Database from 'better-sqlite3';
import type { ReadDb } from './database.ts';

/** A database file of somebody else's: only read, never waited for, and nothing in its schema may run a function. */
export type ForeignDb = ReadDb & { readonly close: () => void };

/** @throws whatever SQLite says of a file that is missing, locked or no database */
export function openForeign(file: string): ForeignDb {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 1000 });
  try {
    db.pragma('trusted_schema = OFF');
    // Only a read tells whether the file is a database at all.
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
