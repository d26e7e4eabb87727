import { PIN_TRIES, waitAfter } from '../../../../shared/domain/rights/secret-rules.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../store/database.ts';
import { accountByLogin, accountRow, type AccountRow } from './account-rows.ts';
import { hashSecret, isDated, isSecret, wasteAsMuch, type SecretCost } from './passphrase.ts';
import { plainCode } from './recovery-code.ts';
import { SecretStore } from './secret-store.ts';
import type { Sessions } from './sessions.ts';

type Deps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly steady: () => number;
  readonly sessions: Sessions;
  readonly secrets: SecretStore;
  /** What hashing a secret costs here; lowered by tests only. */
  readonly cost?: SecretCost | undefined;
};

/** Checks who somebody is. Waiting after failures goes by a clock that only runs forward; a restart begins the wait anew, never ends it. */
export class SignIn {
  readonly #deps: Deps;
  readonly #lastFailureAt = new Map<string, number>();
  readonly #startedAt: number;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#startedAt = deps.steady();
  }

  /** @throws AppError SIGN_IN_REFUSED, TOO_MANY_FAILURES, PASSPHRASE_TO_CHANGE */
  async signIn(login: string, passphrase: string): Promise<{ token: string; account: AccountRow }> {
    const account = await this.check(login, passphrase);
    if (this.#deps.secrets.of(account.id)?.mustChange === 1)
      throw new AppError(
        'PASSPHRASE_TO_CHANGE',
        'The passphrase was given by an administrator. Choose your own before you sign in.',
        { login: account.login },
      );
    return { token: this.#deps.sessions.start(account.id, this.#deps.clock.now()), account };
  }

  /** The account that a passphrase belongs to. @throws AppError SIGN_IN_REFUSED, TOO_MANY_FAILURES */
  async check(login: string, passphrase: string): Promise<AccountRow> {
    return this.#checked(accountByLogin(this.#deps.db, login), passphrase, 'passphrase');
  }

  /** The same for somebody who is signed in. */
  async checkAgain(account: string, passphrase: string): Promise<AccountRow> {
    return this.#checked(accountRow(this.#deps.db, account), passphrase, 'passphrase');
  }

  /** The same with the recovery code that was printed. */
  async checkRecovery(login: string, code: string): Promise<AccountRow> {
    return this.#checked(accountByLogin(this.#deps.db, login), plainCode(code), 'recovery');
  }

  /** @throws AppError PIN_REFUSED with how many tries are left, PIN_GONE, and as `check` */
  async unlock(token: string, account: string, secret: { pin?: string; passphrase?: string }): Promise<void> {
    if (secret.pin === undefined) await this.checkAgain(account, secret.passphrase ?? '');
    else await this.#checkPin(account, secret.pin);
    this.#deps.sessions.setLocked(token, false);
  }

  async #checkPin(account: string, pin: string): Promise<void> {
    const { secrets } = this.#deps;
    const stored = secrets.of(account)?.pin ?? null;
    if (stored === null) throw pinGone();
    const tries = secrets.countPinTry(account);
    if (tries <= PIN_TRIES && (await isSecret(pin, stored))) return secrets.pinWasRight(account);
    if (tries < PIN_TRIES)
      throw new AppError('PIN_REFUSED', `The PIN is wrong. ${PIN_TRIES - tries} tries are left, then it is gone.`, {
        left: PIN_TRIES - tries,
      });
    secrets.setPin(account, null);
    throw pinGone();
  }

  async #checked(
    account: AccountRow | undefined,
    secret: string,
    kind: 'passphrase' | 'recovery',
  ): Promise<AccountRow> {
    const stored = account === undefined ? undefined : this.#deps.secrets.of(account.id);
    if (account === undefined || account.active !== 1 || !stored) {
      await wasteAsMuch(secret, this.#deps.cost);
      throw refused();
    }
    this.#assertWaited(account.id, stored.failures);
    // Counted before it is looked at: ending the core in between saves no try.
    const failures = this.#deps.secrets.countFailure(account.id);
    this.#lastFailureAt.set(account.id, this.#deps.steady());
    const expected = stored[kind];
    if (expected === null ? await wasteAsMuch(secret, this.#deps.cost) : await isSecret(secret, expected)) {
      this.#deps.secrets.forgetFailures(account.id);
      this.#lastFailureAt.delete(account.id);
      if (kind === 'passphrase') await this.#renew(account.id, stored.passphrase, secret);
      return account;
    }
    const wait = waitAfter(failures);
    throw wait > 0 ? tooMany(wait) : refused();
  }

  /** Keeps a passphrase that was just typed right as new ones are kept, unless it was changed meanwhile. */
  async #renew(account: string, stored: string, passphrase: string): Promise<void> {
    if (!isDated(stored, this.#deps.cost)) return;
    this.#deps.secrets.renew(account, stored, await hashSecret(passphrase, this.#deps.cost));
  }

  #assertWaited(account: string, failures: number): void {
    const since = this.#lastFailureAt.get(account) ?? this.#startedAt;
    const left = since + waitAfter(failures) - this.#deps.steady();
    if (waitAfter(failures) > 0 && left > 0) throw tooMany(left);
  }
}

const refused = (): AppError =>
  new AppError('SIGN_IN_REFUSED', 'Name and passphrase do not go together. Nobody was signed in. Type them again.');

const pinGone = (): AppError =>
  new AppError('PIN_GONE', 'There is no PIN here, or it was wrong five times and is gone. Use the passphrase.');

const tooMany = (waitMs: number): AppError =>
  new AppError(
    'TOO_MANY_FAILURES',
    `The passphrase was wrong several times. Wait ${Math.ceil(waitMs / 1000)} s before the next try.`,
    { waitMs: Math.ceil(waitMs) },
  );
