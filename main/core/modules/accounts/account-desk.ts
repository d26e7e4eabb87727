import type { Account, BreakGlassRecord, Session } from '../../../../shared/contract/accounts.ts';
import { GRANTABLE, isInForce } from '../../../../shared/domain/rights/effective-roles.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CommandBus } from '../../store/command-bus.ts';
import type { Db } from '../../store/database.ts';
import { Access, type Actor } from './access.ts';
import { AccountCommands } from './account-commands.ts';
import { accountRow, accountRows, breakGlassRows, grantRows, openBreakGlass } from './account-rows.ts';
import { Approvals } from './approvals.ts';
import { BreakGlass } from './break-glass.ts';
import { hashSecret, type SecretCost } from './passphrase.ts';
import { SecretStore } from './secret-store.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';

export type AccountDeskDeps = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  /** Milliseconds that only run forward, whatever is done to the clock of the machine. */
  readonly steady: () => number;
  readonly idleLockMinutes: () => number;
  /** Cost of hashing secrets, for tests that sign in a hundred times. */
  readonly secretCost?: SecretCost | undefined;
};

/** Accounts of a store, who is signed in, and what each may do. */
export class AccountDesk {
  readonly access: Access;
  readonly approvals: Approvals;
  readonly breakGlass: BreakGlass;
  readonly commands: AccountCommands;
  readonly secrets: SecretStore;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly #deps: AccountDeskDeps;

  constructor(deps: AccountDeskDeps) {
    const { db, clock, steady, bus, idleLockMinutes } = deps;
    this.#deps = deps;
    this.sessions = new Sessions(db, steady, () => idleLockMinutes() * 60_000);
    this.access = new Access({ db, clock, sessions: this.sessions });
    this.approvals = new Approvals({ db, clock, steady, access: this.access });
    this.breakGlass = new BreakGlass({ bus, clock });
    this.commands = new AccountCommands({ bus, clock });
    this.secrets = new SecretStore(db);
    const { sessions, secrets } = this;
    this.signIn = new SignIn({ db, clock, steady, sessions, secrets, cost: deps.secretCost });
    bus.subscribe(({ changes }) => {
      for (const { change } of changes) if (change.entity === 'account') this.access.forget();
    });
  }

  /** A new secret as it is kept. */
  hash(secret: string): Promise<string> {
    return hashSecret(secret, this.#deps.secretCost);
  }

  sessionOf({ account, operator, roles, locked, emergency }: Actor): Session {
    const { db } = this.#deps;
    return {
      account,
      login: accountRow(db, account)?.login ?? '',
      operator,
      roles: [...roles],
      locked,
      hasPin: (this.secrets.of(account)?.pin ?? null) !== null,
      emergency: emergency !== null,
    };
  }

  state(token: string | undefined): {
    exist: boolean;
    people: { login: string; post: string; name: string | null }[];
    session: Session | null;
    idleLockMinutes: number;
  } {
    const actor = this.access.actorOf(token);
    return {
      exist: this.access.accountsExist,
      people: accountRows(this.#deps.db)
        .filter(({ active }) => active === 1)
        .map(({ login, post, name }) => ({ login, post, name })),
      session: actor === null ? null : this.sessionOf(actor),
      idleLockMinutes: this.#deps.idleLockMinutes(),
    };
  }

  list(): Account[] {
    const { db, clock } = this.#deps;
    const now = clock.now();
    return accountRows(db).map((row) => ({
      ...row,
      active: row.active === 1,
      mustChange: this.secrets.of(row.id)?.mustChange === 1,
      grants: grantRows(db, row.id).flatMap(({ account: _account, role, ...grant }) => {
        const granted = GRANTABLE.find((one) => one === role);
        return granted ? [{ ...grant, role: granted, inForce: isInForce({ ...grant, role }, now) }] : [];
      }),
    }));
  }

  emergencies(): BreakGlassRecord[] {
    const { db, clock } = this.#deps;
    const now = clock.now();
    return breakGlassRows(db).map(({ person, reviewer: _reviewer, ...row }) => ({
      ...row,
      name: person,
      open: row.endedAt === null && now < row.untilAt,
    }));
  }

  openEmergencies(): { id: string; post: string; reason: string; openedAt: number; untilAt: number }[] {
    const { db, clock } = this.#deps;
    return openBreakGlass(db, clock.now()).map(({ id, post, reason, openedAt, untilAt }) => ({
      id,
      post,
      reason,
      openedAt,
      untilAt,
    }));
  }

  /** The next instant (UTC ms) at which emergency access ends by itself; Infinity when none is open. */
  nextChangeAt(now: number): number {
    return Math.min(Number.POSITIVE_INFINITY, ...openBreakGlass(this.#deps.db, now).map(({ untilAt }) => untilAt));
  }
}
