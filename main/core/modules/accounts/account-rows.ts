import { effectiveRoles, type Grant } from '../../../../shared/domain/rights/effective-roles.ts';
import type { PersonRole } from '../../../../shared/domain/rights/role.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Operator } from '../../../../shared/contract/common.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type AccountRow = {
  readonly id: string;
  readonly login: string;
  readonly post: string;
  readonly name: string | null;
  readonly role: PersonRole;
  readonly active: number;
  readonly createdAt: number;
};

export type GrantRow = Grant & {
  readonly id: string;
  readonly account: string;
  readonly reason: string;
  readonly grantedBy: string;
  readonly revokedBy: string | null;
};

export type BreakGlassRow = {
  readonly id: string;
  readonly account: string;
  readonly post: string;
  readonly person: string | null;
  readonly reason: string;
  readonly openedAt: number;
  readonly untilAt: number;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly reviewedAt: number | null;
  readonly reviewer: string | null;
  readonly reviewedBy: string | null;
  readonly reviewNote: string | null;
};

const ACCOUNT = 'SELECT id, login, post, name, role, active, createdAt FROM account';

export function accountRows(db: ReadDb): AccountRow[] {
  return cached<[], AccountRow>(db, `${ACCOUNT} WHERE deleted = 0 ORDER BY active DESC, createdAt, login`).all();
}

export function accountRow(db: ReadDb, id: string): AccountRow | undefined {
  return cached<[string], AccountRow>(db, `${ACCOUNT} WHERE id = ? AND deleted = 0`).get(id);
}

/** Logins are compared without regard to case and to spaces around them. */
export function accountByLogin(db: ReadDb, login: string): AccountRow | undefined {
  const wanted = sameLogin(login);
  return accountRows(db).find((row) => sameLogin(row.login) === wanted);
}

export const sameLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** @throws AppError UNKNOWN_ACCOUNT */
export function assertAccount(db: ReadDb, id: string): AccountRow {
  const row = accountRow(db, id);
  if (row) return row;
  throw new AppError('UNKNOWN_ACCOUNT', 'There is no such account. Nothing was changed.', { account: id });
}

export function grantRows(db: ReadDb, account: string): GrantRow[] {
  return cached<[string], GrantRow>(
    db,
    'SELECT id, account, role, fromAt, untilAt, reason, grantedBy, revokedAt, revokedBy FROM role_grant WHERE account = ? AND deleted = 0 ORDER BY fromAt DESC',
  ).all(account);
}

export function breakGlassRows(db: ReadDb): BreakGlassRow[] {
  return cached<[], BreakGlassRow>(
    db,
    'SELECT id, account, post, person, reason, openedAt, untilAt, endedAt, endedBy, reviewedAt, reviewer, reviewedBy, reviewNote FROM break_glass WHERE deleted = 0 ORDER BY openedAt DESC',
  ).all();
}

/** Emergency access that is open now (UTC ms). */
export function openBreakGlass(db: ReadDb, now: number): BreakGlassRow[] {
  return breakGlassRows(db).filter(
    ({ openedAt, untilAt, endedAt }) => endedAt === null && openedAt <= now && now < untilAt,
  );
}

export function rolesOf(db: ReadDb, { id, role }: AccountRow, emergency: boolean, now: number): readonly PersonRole[] {
  return effectiveRoles(role, grantRows(db, id), emergency, now);
}

export const operatorOf = ({ post, name }: Pick<AccountRow, 'post' | 'name'>): Operator => ({
  post,
  ...(name !== null && name !== '' && { name }),
});

export const accountLabel = ({ post, name }: Pick<AccountRow, 'post' | 'name'>): string =>
  name === null || name === '' ? post : `${post} · ${name}`;
