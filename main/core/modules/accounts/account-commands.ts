import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { canBeGranted } from '../../../../shared/domain/rights/effective-roles.ts';
import type { PersonRole } from '../../../../shared/domain/rights/role.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { SYSTEM } from '../../system-operator.ts';
import { entryChanges } from '../log/index.ts';
import { accountByLogin, accountLabel, accountRows, assertAccount, grantRows } from './account-rows.ts';
import { SecretStore } from './secret-store.ts';

export type NewAccount = {
  readonly login: string;
  readonly post: string;
  readonly name?: string | undefined;
  readonly role: PersonRole;
};

export type AccountEdit = {
  readonly account: string;
  readonly post?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: PersonRole | undefined;
  readonly active?: boolean | undefined;
};

export type NewGrant = {
  readonly account: string;
  readonly role: PersonRole;
  readonly fromAt: number;
  readonly untilAt: number;
  readonly reason: string;
};

type Deps = { readonly bus: CommandBus; readonly clock: Clock };

/** Makes and changes accounts. Hashes come in ready made and go where no log sees them. */
export class AccountCommands {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The first account of a store: its administrator. @throws AppError ACCOUNTS_EXIST */
  setUp(
    command: Command,
    account: Omit<NewAccount, 'role'>,
    hashes: { readonly passphrase: string; readonly recovery: string },
  ): Outcome<{ id: string }> {
    return this.#deps.bus.execute(command, (db) => {
      if (accountRows(db).length > 0)
        throw new AppError(
          'ACCOUNTS_EXIST',
          'This store has accounts already. Nothing was changed. Sign in, or ask the administrator for an account.',
        );
      return {
        changes: [this.#made(command, { ...account, role: 'administrator' })],
        result: { id: command.id },
        write: (tx) => SecretStore.write(tx, command.id, { ...hashes, mustChange: false }),
      };
    });
  }

  /** The passphrase is somebody else's choice, so it has to be changed at the first signing in. @throws AppError LOGIN_TAKEN */
  create(command: Command, account: NewAccount, passphrase: string): Outcome<{ id: string }> {
    return this.#deps.bus.execute(command, (db) => {
      if (accountByLogin(db, account.login))
        throw new AppError('LOGIN_TAKEN', 'Somebody signs in under that name already. Nothing was changed.', {
          login: account.login,
        });
      return {
        changes: [this.#made(command, account)],
        result: { id: command.id },
        write: (tx) => SecretStore.write(tx, command.id, { passphrase, mustChange: true }),
      };
    });
  }

  /** @throws AppError UNKNOWN_ACCOUNT, LAST_ADMINISTRATOR, OWN_ROLE */
  update(command: Command, edit: AccountEdit): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const account = assertAccount(db, edit.account);
      const role = edit.role ?? account.role;
      const active = edit.active ?? account.active === 1;
      if (command.account === account.id && (role !== account.role || !active))
        throw new AppError(
          'OWN_ROLE',
          'Nobody changes his own role or switches himself off. Nothing was changed. Ask another administrator.',
        );
      if (account.role === 'administrator' && (role !== 'administrator' || !active))
        assertOtherAdministrator(db, account.id);
      const fields = {
        role,
        active: Number(active),
        post: edit.post ?? account.post,
        name: edit.name === undefined ? account.name : edit.name === '' ? null : edit.name,
      };
      return { changes: [{ entity: 'account', op: 'put', row: rowKey([account.id]), fields }], result: null };
    });
  }

  /** A passphrase that an administrator gives, to be changed at the next signing in. @throws AppError UNKNOWN_ACCOUNT, OWN_PASSPHRASE */
  reset(command: Command, id: string, passphrase: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const account = assertAccount(db, id);
      if (command.account === account.id)
        throw new AppError('OWN_PASSPHRASE', 'Change your own passphrase with the one you have. Nothing was changed.');
      return {
        changes: [{ entity: 'account', op: 'put', row: rowKey([id]), fields: { login: account.login } }],
        result: null,
        write: (tx) => SecretStore.write(tx, id, { passphrase, mustChange: true }),
      };
    });
  }

  /** A passphrase that its owner chose. `recovery` replaces the code that was used for it, which the duty log then says. */
  change(command: Command, id: string, passphrase: string, recovery?: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const account = assertAccount(db, id);
      const touched: RowChange = { entity: 'account', op: 'put', row: rowKey([id]), fields: { login: account.login } };
      const who = accountLabel(account);
      const text = `使用恢复码重设口令：${who}。 / Recovery code used to set a new passphrase: ${who}.`;
      return {
        changes: [touched, ...(recovery === undefined ? [] : significantEntry(command, this.#deps.clock.now(), text))],
        result: null,
        write: (tx) => SecretStore.write(tx, id, { passphrase, mustChange: false, recovery: recovery ?? null }),
      };
    });
  }

  /** @throws AppError UNKNOWN_ACCOUNT, NOT_GRANTABLE, GRANT_TIMES */
  grant(command: Command, { account, role, fromAt, untilAt, reason }: NewGrant): Outcome<{ id: string }> {
    return this.#deps.bus.execute(command, (db) => {
      const row = assertAccount(db, account);
      if (!canBeGranted(row.role) || account === command.account)
        throw new AppError(
          'NOT_GRANTABLE',
          'An administrator stays an administrator and grants himself nothing. Nothing was changed.',
          { account },
        );
      if (untilAt <= fromAt || untilAt <= this.#deps.clock.now())
        throw new AppError('GRANT_TIMES', 'A grant ends after it begins, and not in the past. Nothing was changed.');
      const fields = { account, role, fromAt, untilAt, reason, grantedBy: command.operator.post, revokedAt: null };
      return {
        changes: [{ entity: 'role_grant', op: 'put', row: rowKey([command.id]), fields }],
        result: { id: command.id },
      };
    });
  }

  /** @throws AppError UNKNOWN_GRANT */
  revoke(command: Command, account: string, grant: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const found = grantRows(db, account).find(({ id }) => id === grant);
      if (!found) throw new AppError('UNKNOWN_GRANT', 'There is no such grant. Nothing was changed.', { grant });
      if (found.revokedAt !== null) return { changes: [], result: null };
      const fields = { revokedAt: this.#deps.clock.now(), revokedBy: command.operator.post };
      return { changes: [{ entity: 'role_grant', op: 'put', row: rowKey([grant]), fields }], result: null };
    });
  }

  #made({ id }: Command, { login, post, name, role }: NewAccount): RowChange {
    const given = name === undefined || name === '' ? null : name;
    const fields = { login: login.trim(), post, name: given, role, active: 1, createdAt: this.#deps.clock.now() };
    return { entity: 'account', op: 'put', row: rowKey([id]), fields };
  }
}

/** An entry of the duty log that the product writes: urgent and significant. `now` is UTC ms. */
export function significantEntry(command: Command, now: number, text: string): ReturnType<typeof entryChanges> {
  const fields = { text, eventTime: now, triage: 'new', priority: 'urgent', significant: 1 };
  return entryChanges({ ...command, operator: SYSTEM }, now, fields, []);
}

function assertOtherAdministrator(db: ReadDb, id: string): void {
  if (accountRows(db).some((row) => row.id !== id && row.role === 'administrator' && row.active === 1)) return;
  throw new AppError(
    'LAST_ADMINISTRATOR',
    'Without this one nobody could look after accounts. Nothing was changed. Make another administrator first.',
  );
}
