import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../../store/database.ts';

type Session = { readonly account: string; locked: boolean; lastCallAt: number };
type Row = { readonly token: string; readonly account: string; readonly locked: number };

/** Oldest sessions beyond this many are forgotten: windows that were closed without signing out. */
const KEPT = 64;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Who is signed in where. A session is known by a random token that only its window has; the store keeps the token's hash, so that a
 * restart of the core signs nobody out and unlocks nothing. Idle time is measured on a clock that only runs forward.
 */
export class Sessions {
  readonly #db: Db;
  readonly #steady: () => number;
  readonly #idleMs: () => number;
  readonly #open = new Map<string, Session>();

  constructor(db: Db, steady: () => number, idleMs: () => number) {
    this.#db = db;
    this.#steady = steady;
    this.#idleMs = idleMs;
    db.prepare(
      'DELETE FROM account_session WHERE token NOT IN (SELECT token FROM account_session ORDER BY startedAt DESC LIMIT ?)',
    ).run(KEPT);
    const rows = db.prepare<[], Row>('SELECT token, account, locked FROM account_session').all();
    for (const { token, account, locked } of rows)
      this.#open.set(token, { account, locked: locked === 1, lastCallAt: steady() });
  }

  /** @returns the token; nothing else ever shows it */
  start(account: string, now: number): string {
    const token = randomBytes(32).toString('base64url');
    const key = digest(token);
    this.#db
      .prepare('INSERT INTO account_session (token, account, startedAt, locked) VALUES (?, ?, ?, 0)')
      .run(key, account, now);
    this.#open.set(key, { account, locked: false, lastCallAt: this.#steady() });
    return token;
  }

  /** The session of a token, locked when its window has not been heard of for the idle time. `seen`: a call of its window. */
  of(token: string | undefined, seen = true): { readonly account: string; readonly locked: boolean } | null {
    const session = token === undefined ? undefined : this.#open.get(digest(token));
    if (token === undefined || !session) return null;
    if (!session.locked && this.#steady() - session.lastCallAt > this.#idleMs()) this.setLocked(token, true);
    if (seen) session.lastCallAt = this.#steady();
    return session;
  }

  setLocked(token: string, locked: boolean): void {
    const key = digest(token);
    const session = this.#open.get(key);
    if (!session) return;
    session.locked = locked;
    this.#db.prepare('UPDATE account_session SET locked = ? WHERE token = ?').run(Number(locked), key);
  }

  end(token: string): void {
    this.#forget(digest(token));
  }

  /** Every session of an account but the one of `token`. */
  endAll(account: string, token?: string): void {
    const kept = token === undefined ? null : digest(token);
    for (const [key, session] of this.#open) if (session.account === account && key !== kept) this.#forget(key);
  }

  #forget(key: string): void {
    this.#open.delete(key);
    this.#db.prepare('DELETE FROM account_session WHERE token = ?').run(key);
  }
}
