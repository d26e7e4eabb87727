import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { Db } from './database.ts';
import { schemaVersion } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { STORE_FILE } from './store-files.ts';
import { newDeviceName } from './device-name.ts';

/**
 * Writes a whole copy of the store, attachments included, as one SQLite file; it counts only after it was opened and
 * checked. An existing file at `target` is replaced only by a good copy.
 * @throws AppError BACKUP_FAILED
 */
export async function backupStore(db: Db, target: string): Promise<{ file: string; bytes: number; changes: number }> {
  const file = path.resolve(target);
  const partial = `${file}.partial`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(partial, { force: true });
    await db.backup(partial);
    const changes = inspectBackup(partial);
    renameSync(partial, file);
    return { file, bytes: statSync(file).size, changes };
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError(
      'BACKUP_FAILED',
      `The backup could not be written to ${file}: ${messageOf(error)}. The store is untouched; choose another place and try again.`,
      { file },
    );
  }
}

/**
 * Puts a backup in place of the store of `dataDir`, which no core may hold. An existing store is moved aside, never
 * deleted; `replace` must be true to allow that.
 * @throws AppError BACKUP_UNREADABLE, STORE_FROM_NEWER_VERSION, STORE_NOT_EMPTY
 */
export function restoreStore(
  dataDir: string,
  source: string,
  replace: boolean,
  now: number,
): { changes: number; keptOld: string | null } {
  const file = path.resolve(source);
  if (!existsSync(file))
    throw new AppError('BACKUP_UNREADABLE', `There is no file ${file}. The store is untouched.`, { file });
  const target = path.join(dataDir, STORE_FILE);
  const occupied = existsSync(target) && holdsData(target);
  if (occupied && !replace) {
    throw new AppError(
      'STORE_NOT_EMPTY',
      `The store in ${dataDir} already holds data and was not touched. Give --replace to put the backup in its place; the present store is then kept beside it.`,
      { dataDir },
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const incoming = `${target}.incoming`;
  rmSync(incoming, { force: true });
  copyThroughSqlite(file, incoming);
  const changes = inspectBackup(incoming);
  const keptOld = occupied ? path.join(dataDir, `replaced-${now}.sqlite`) : null;
  if (keptOld) copyThroughSqlite(target, keptOld);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
  becomeNewDevice(incoming);
  renameSync(incoming, target);
  return { changes, keptOld };
}

/** Checks a copy and returns how many changes its log holds. */
export function inspectBackup(file: string): number {
  let db: Db | undefined;
  try {
    db = new Database(file, { fileMustExist: true });
    const version = schemaVersion(db);
    if (version > SCHEMA_VERSION) {
      throw new AppError(
        'STORE_FROM_NEWER_VERSION',
        `${file} was written by a newer version of the console (schema ${version}). Nothing was touched.`,
        { file },
      );
    }
    const result = db.pragma('integrity_check', { simple: true });
    if (version === 0 || result !== 'ok')
      throw new Error(version === 0 ? 'it is not a store of this product' : String(result));
    return db.prepare<[], number>('SELECT count(*) FROM change').pluck().get() ?? 0;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'BACKUP_UNREADABLE',
      `${file} is not a usable backup: ${messageOf(error)}. Nothing was touched.`,
      { file },
    );
  } finally {
    db?.close();
  }
}

/** Two machines restored from one backup must not write the same device's chain: the copy gets a name of its own. */
export function becomeNewDevice(file: string): void {
  const db = new Database(file);
  try {
    db.prepare("UPDATE meta SET value = ? WHERE key = 'device'").run(newDeviceName());
  } finally {
    db.close();
  }
}

/** A consistent copy that takes a write-ahead log beside the file into account. */
export function copyThroughSqlite(from: string, to: string): void {
  let db: Db | undefined;
  try {
    rmSync(to, { force: true });
    db = new Database(from, { fileMustExist: true });
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    throw new AppError(
      'BACKUP_UNREADABLE',
      `${from} cannot be read as a store: ${messageOf(error)}. Nothing was touched.`,
      { file: from },
    );
  } finally {
    db?.close();
  }
}

export function holdsData(file: string): boolean {
  let db: Db | undefined;
  try {
    db = new Database(file, { fileMustExist: true });
    if (schemaVersion(db) === 0) return false;
    return (
      db.prepare('SELECT 1 FROM place LIMIT 1').get() !== undefined ||
      db.prepare('SELECT 1 FROM mega_event LIMIT 1').get() !== undefined
    );
  } catch {
    // Unreadable is not empty: whatever is there is somebody's data and is kept.
    return true;
  } finally {
    db?.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
