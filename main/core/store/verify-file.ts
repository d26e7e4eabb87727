import Database from 'better-sqlite3';
import type { Step } from '../../../shared/contract/evidence.ts';
import type { VerifyReport } from '../../../shared/contract/verify.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { readExported } from './checkpoint.ts';
import { verifyStore } from './verify.ts';

/**
 * Verifies the store in `file` on a connection of its own, as it stands at the start: what is written meanwhile is not looked at.
 * `exported` are texts of checkpoints kept elsewhere. @throws AppError BAD_CHECKPOINT, STORE_UNREADABLE
 */
export function verifyFile(
  { file, exported }: { readonly file: string; readonly exported: readonly string[] },
  onStep: (step: Omit<Step, 'type'>) => void,
): VerifyReport {
  const checkpoints = exported.map(readExported);
  const db = openToRead(file);
  try {
    // One snapshot for all parts of the check.
    db.exec('BEGIN');
    return verifyStore(db, { exported: checkpoints, onStep });
  } finally {
    db.close();
  }
}

function openToRead(file: string): Database.Database {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError('STORE_UNREADABLE', `${file} cannot be read as a store: ${why}. Nothing was changed.`, { file });
  }
}
