import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from './migrations/index.ts';

/** A store up to so many pages (32 MiB) is looked through at every start; a larger one only when it was not closed in order. */
const QUICK_PAGES = 8000;

/** Why the store in `file` cannot be trusted, as far as a short look tells; null when nothing is wrong, or there is none yet. */
export function damageOf(file: string): string | null {
  if (!existsSync(file)) return null;
  const { size } = statSync(file);
  const unfinished = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  if (size === 0) return unfinished ? 'the file is empty, and its write-ahead log is not' : null;
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: true });
    const tables = db
      .prepare<[], number>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'change'")
      .pluck()
      .get();
    const version = Number(db.pragma('user_version', { simple: true }));
    // A newer product's file is not ours to judge: it is refused, untouched, when it is opened.
    if (version > SCHEMA_VERSION) return null;
    if ((tables === 1) !== version > 0) return 'the schema and its version do not fit';
    if (unfinished || Number(db.pragma('page_count', { simple: true })) <= QUICK_PAGES) {
      const found = String(db.pragma('quick_check(1)', { simple: true }));
      if (found !== 'ok') return found;
    }
    // Nothing was ever made in it.
    if (version === 0) return null;
    db.prepare('SELECT max(seq), max(hash) FROM change WHERE seq > (SELECT max(seq) FROM change) - 100').get();
    db.prepare('SELECT count(*) FROM meta').get();
    return null;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return error.message;
  } finally {
    db?.close();
  }
}

/** Whether SQLite says that a file is not, or no longer, a database. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}
