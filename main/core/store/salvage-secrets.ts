import Database from 'better-sqlite3';
import type { Secret } from './account-secrets.ts';
import type { Carved } from './carve.ts';

/** What a hash of a secret looks like (`hashSecret`): nothing else in a damaged file may become one. */
const HASH = /^(\$argon2id\$|scrypt\$)[\w+/$=,-]+$/;

const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** A row of `account_secret`, when these values are one. */
export function secretFrom(values: readonly Carved[]): Secret | null {
  const [account, passphrase, mustChange, failures, pin = null, pinFailures, recovery = null] = values;
  if (values.length !== 7 || typeof account !== 'string' || !isHash(passphrase)) return null;
  if (!isCount(mustChange) || !isCount(failures) || !isCount(pinFailures)) return null;
  if ((pin !== null && !isHash(pin)) || (recovery !== null && !isHash(recovery))) return null;
  return { account, passphrase, mustChange, failures, pin, pinFailures, recovery };
}

/** The secrets of a damaged store as SQLite still reads them, which knows the newest of several; none when it cannot. */
export function readSecrets(file: string): Secret[] {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const rows = db
      .prepare<[], Carved[]>(
        'SELECT account, passphrase, mustChange, failures, pin, pinFailures, recovery FROM account_secret',
      )
      .raw()
      .all();
    return rows.flatMap((values) => secretFrom(values) ?? []);
  } catch {
    return [];
  } finally {
    db?.close();
  }
}
