import Database from 'better-sqlite3';
import type { Db, WriteDb } from './database.ts';

/**
 * Hashes of secrets lie outside the change log (see migration 13), so they are settled by hand wherever a copy of a store takes the place of
 * the store, or becomes a world of its own.
 */

export type Secret = {
  account: string;
  passphrase: string;
  mustChange: number;
  failures: number;
  pin: string | null;
  pinFailures: number;
  recovery: string | null;
};

/**
 * Before `file` takes the place of the store of `live`: accounts that both have keep the passphrase, the PIN and the counts of failures of now,
 * so that a restore brings back no old passphrase and no used-up try; those that only the copy has keep their own. Every session ends.
 */
export function carrySecrets(live: Db, file: string): void {
  const secrets = live.prepare<[], Secret>('SELECT * FROM account_secret').all();
  withSecrets(file, (copy) => putSecrets(copy, secrets));
}

/** Writes the secrets of those accounts that `copy` has, and ends every session. */
export function putSecrets(copy: Db | WriteDb, secrets: Iterable<Secret>): void {
  const put = copy.prepare(
    `INSERT OR REPLACE INTO account_secret (account, passphrase, mustChange, failures, pin, pinFailures, recovery)
     SELECT @account, @passphrase, @mustChange, @failures, @pin, @pinFailures, @recovery WHERE EXISTS (SELECT 1 FROM account WHERE id = @account)`,
  );
  for (const secret of secrets) put.run(secret);
  copy.prepare('DELETE FROM account_session').run();
}

/** Before a copy becomes the world of an exercise: who is signed in, and how, is known to the real store alone. */
export function forgetSecrets(file: string): void {
  withSecrets(file, (copy) => copy.exec('DELETE FROM account_secret; DELETE FROM account_session'));
}

/** Whether the store in `file` has accounts; a file that cannot be read has none that anybody could sign in to. */
export function hasAccounts(file: string): boolean {
  let db: Db | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    return db.prepare('SELECT 1 FROM account WHERE deleted = 0 LIMIT 1').get() !== undefined;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** Runs `work` on a copy, unless it is from before there were accounts. */
function withSecrets(file: string, work: (copy: Db) => unknown): void {
  const copy = new Database(file, { fileMustExist: true });
  try {
    const has = copy.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'account_secret'").get();
    if (has !== undefined) copy.transaction(() => work(copy)).immediate();
  } finally {
    copy.close();
  }
}
