import type { Db, ReadDb, WriteDb } from '../../store/database.ts';

export type SecretRow = {
  readonly passphrase: string;
  readonly mustChange: number;
  readonly failures: number;
  readonly pin: string | null;
  readonly pinFailures: number;
  readonly recovery: string | null;
};

type NewSecret = { readonly passphrase: string; readonly mustChange: boolean; readonly recovery?: string | null };

/**
 * Hashes of secrets and the counts of failures, in a table of their own that is no part of the change log. Every count is written before
 * the answer goes out, so it survives the end of the core; no clock is asked.
 */
export class SecretStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  of(account: string): SecretRow | undefined {
    return this.#db
      .prepare<[string], SecretRow>(
        'SELECT passphrase, mustChange, failures, pin, pinFailures, recovery FROM account_secret WHERE account = ?',
      )
      .get(account);
  }

  /** To be written with the command that makes the account or gives it a new passphrase; a PIN goes with the old one. */
  static write(tx: WriteDb, account: string, { passphrase, mustChange, recovery }: NewSecret): void {
    tx.prepare(
      `INSERT INTO account_secret (account, passphrase, mustChange, recovery) VALUES (@account, @passphrase, @mustChange, @recovery)
       ON CONFLICT DO UPDATE SET passphrase = @passphrase, mustChange = @mustChange, failures = 0, pin = NULL, pinFailures = 0,
         recovery = coalesce(@recovery, recovery)`,
    ).run({ account, passphrase, mustChange: Number(mustChange), recovery: recovery ?? null });
  }

  static writeRecovery(tx: WriteDb | ReadDb, account: string, recovery: string): void {
    tx.prepare('UPDATE account_secret SET recovery = ? WHERE account = ?').run(recovery, account);
  }

  /** Puts another hash of the same passphrase in place of `stored`, when that still stands there. */
  renew(account: string, stored: string, passphrase: string): void {
    this.#db
      .prepare('UPDATE account_secret SET passphrase = ? WHERE account = ? AND passphrase = ?')
      .run(passphrase, account, stored);
  }

  /** Counts a wrong passphrase or recovery code; says how many in a row it was. */
  countFailure(account: string): number {
    return (
      this.#db
        .prepare<[string], number>(
          'UPDATE account_secret SET failures = failures + 1 WHERE account = ? RETURNING failures',
        )
        .pluck()
        .get(account) ?? 0
    );
  }

  forgetFailures(account: string): void {
    this.#db.prepare('UPDATE account_secret SET failures = 0 WHERE account = ?').run(account);
  }

  setPin(account: string, pin: string | null): void {
    this.#db.prepare('UPDATE account_secret SET pin = ?, pinFailures = 0 WHERE account = ?').run(pin, account);
  }

  /** Counts a PIN that is about to be tried: it counts as wrong until `pinWasRight`, so that ending the core saves no try. */
  countPinTry(account: string): number {
    return (
      this.#db
        .prepare<[string], number>(
          'UPDATE account_secret SET pinFailures = pinFailures + 1 WHERE account = ? RETURNING pinFailures',
        )
        .pluck()
        .get(account) ?? 0
    );
  }

  pinWasRight(account: string): void {
    this.#db.prepare('UPDATE account_secret SET pinFailures = 0 WHERE account = ?').run(account);
  }
}
