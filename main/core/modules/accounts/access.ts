import type { Operator } from '../../../../shared/contract/common.ts';
import { allowedFor } from '../../../../shared/contract/rights/rights.ts';
import type { PersonRole, Subject } from '../../../../shared/domain/rights/role.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { accountRow, accountRows, openBreakGlass, operatorOf, rolesOf } from './account-rows.ts';
import type { Sessions } from './sessions.ts';

/** A signed-in person behind a call. */
export type Actor = {
  readonly account: string;
  readonly operator: Operator;
  readonly roles: readonly PersonRole[];
  readonly locked: boolean;
  /** Id of the emergency access the person has open. */
  readonly emergency: string | null;
};

export type Caller = { readonly client: string; readonly session?: string };

type Deps = { readonly db: ReadDb; readonly clock: Clock; readonly sessions: Sessions };

/** Decides for every call who is behind it and whether the matrix lets them. */
export class Access {
  readonly #deps: Deps;
  #exist: boolean | null = null;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Whether anyone has an account here. A store without accounts asks nobody who he is. */
  get accountsExist(): boolean {
    return (this.#exist ??= accountRows(this.#deps.db).length > 0);
  }

  forget(): void {
    this.#exist = null;
  }

  /** The person behind a session token; null when it is nobody's, or of an account that is switched off. */
  actorOf(token: string | undefined): Actor | null {
    const { db, clock, sessions } = this.#deps;
    const session = sessions.of(token);
    const account = session === null ? undefined : accountRow(db, session.account);
    if (session === null || account?.active !== 1) return null;
    const now = clock.now();
    const emergency = openBreakGlass(db, now).find((one) => one.account === account.id)?.id ?? null;
    return {
      account: account.id,
      operator: operatorOf(account),
      roles: rolesOf(db, account, emergency !== null, now),
      locked: session.locked,
      emergency,
    };
  }

  /** The roles of an account now, signed in or not. */
  rolesOf(account: string): readonly PersonRole[] {
    const { db, clock } = this.#deps;
    const now = clock.now();
    const row = accountRow(db, account);
    const emergency = openBreakGlass(db, now).some((one) => one.account === account);
    return row?.active === 1 ? rolesOf(db, row, emergency, now) : [];
  }

  /**
   * The person who may make this call; null in a store without accounts, for a wall, and for what anyone may call.
   * @throws AppError NO_RIGHT, SESSION_LOCKED, NOT_SIGNED_IN
   */
  admit(path: readonly string[], { client, session }: Caller): Actor | null {
    const allowed = allowedFor(path);
    const procedure = path.join('.');
    const inMatrix = allowed.length > 0;
    if (client !== 'wall' && inMatrix && !this.accountsExist) return null;
    const actor = client === 'wall' ? null : this.actorOf(session);
    const subjects = subjectsOf(client, actor);
    if (subjects.some((subject) => allowed.includes(subject))) return actor;
    throw refusalOf(procedure, subjects);
  }
}

function subjectsOf(client: string, actor: Actor | null): readonly Subject[] {
  if (client === 'wall') return ['wall'];
  if (actor === null) return ['nobody'];
  return actor.locked ? ['locked'] : actor.roles;
}

function refusalOf(procedure: string, subjects: readonly Subject[]): AppError {
  if (subjects.includes('nobody'))
    return new AppError(
      'NOT_SIGNED_IN',
      'Nobody is signed in here, and this store has accounts. Nothing was changed. Sign in first; at the terminal with --as.',
      { procedure },
    );
  if (subjects.includes('locked'))
    return new AppError('SESSION_LOCKED', 'The session is locked. Nothing was changed. Unlock it first.', {
      procedure,
    });
  return new AppError(
    'NO_RIGHT',
    `The role ${subjects.join(', ')} may not do this (${procedure}). Nothing was changed. Ask somebody whose role may.`,
    { procedure, roles: subjects },
  );
}
