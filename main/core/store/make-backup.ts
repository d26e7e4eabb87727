import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Step } from '../../../shared/contract/evidence.ts';
import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { inspectBackup } from './backup.ts';
import { decryptFile, encryptFile } from './encrypted-file.ts';

export type BackupRequest = {
  /** The store's file. */
  readonly file: string;
  /** Where the copy goes; an existing file is replaced only by a good copy. */
  readonly target: string;
  /** Seals the copy. */
  readonly passphrase: string | null;
};

/** What a checked copy holds. `lastAt` is when its newest change was made (UTC ms); null for an empty log. */
export type BackupFacts = {
  readonly file: string;
  readonly bytes: number;
  readonly changes: number;
  readonly seq: number;
  readonly lastAt: number | null;
  readonly encrypted: boolean;
};

/** Whatever is left of the file is copied in the step after the first. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the store on a connection of its own, checks the copy (SQLite's integrity check) and only then puts it in its place.
 * @throws AppError BACKUP_FAILED
 */
export async function makeBackup(
  { file, target, passphrase }: BackupRequest,
  onStep: (step: Omit<Step, 'type'>) => void,
): Promise<BackupFacts> {
  const partial = `${target}.partial`;
  const sealed = `${target}.sealed`;
  try {
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    await copy(file, partial, onStep);
    onStep({ phase: 'check', done: 0, total: null });
    inspectBackup(partial);
    const facts = factsOf(partial);
    if (passphrase !== null) {
      const total = statSync(partial).size;
      encryptFile(partial, sealed, passphrase, (done) => onStep({ phase: 'encrypt', done, total }));
      decryptFile(sealed, null, passphrase);
    }
    renameSync(passphrase === null ? partial : sealed, target);
    return { ...facts, file: target, bytes: statSync(target).size, encrypted: passphrase !== null };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'BACKUP_UNREADABLE') throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'BACKUP_FAILED',
      `The backup could not be written to ${target}: ${why}. The store is untouched; choose another place and try again.`,
      { file: target, why },
    );
  } finally {
    for (const left of [partial, sealed, `${partial}-wal`, `${partial}-shm`]) rmSync(left, { force: true });
  }
}

async function copy(file: string, partial: string, onStep: (step: Omit<Step, 'type'>) => void): Promise<void> {
  rmSync(partial, { force: true });
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await db.backup(partial, {
      progress: ({ totalPages, remainingPages }) => {
        onStep({ phase: 'copy', done: totalPages - remainingPages, total: totalPages });
        // In one step: a copy in many begins again whenever the core writes meanwhile.
        return ALL_PAGES;
      },
    });
  } finally {
    db.close();
  }
}

/** What the log of a store's file holds. */
export function factsOf(file: string): Pick<BackupFacts, 'changes' | 'seq' | 'lastAt'> {
  const db = new Database(file, { fileMustExist: true });
  try {
    const row = db
      .prepare<[], { changes: number; seq: number | null; hlc: string | null }>(
        'SELECT count(*) AS changes, max(seq) AS seq, max(hlc) AS hlc FROM change',
      )
      .get();
    return {
      changes: row?.changes ?? 0,
      seq: row?.seq ?? 0,
      lastAt: row?.hlc == null ? null : parseHlc(row.hlc).wall,
    };
  } finally {
    db.close();
  }
}
