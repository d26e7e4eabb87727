import { table } from './table.ts';

/**
 * Accounts, rights and approvals by two. `account_secret` and `account_session` are no part of the change log: what they hold (hashes of
 * passphrases, PINs, recovery codes and session tokens, counts of failures) never leaves the store's file but in a whole copy of it.
 */
export const accounts = {
  version: 13,
  name: 'accounts',
  sql: `
${table('account', ['id'], 'login TEXT, post TEXT, name TEXT, role TEXT, active INTEGER, createdAt INTEGER')}
${table('role_grant', ['id'], 'account TEXT, role TEXT, fromAt INTEGER, untilAt INTEGER, reason TEXT, grantedBy TEXT, revokedAt INTEGER, revokedBy TEXT')}
CREATE INDEX role_grant_by_account ON role_grant (account) WHERE deleted = 0;
${table('break_glass', ['id'], 'account TEXT, post TEXT, person TEXT, reason TEXT, openedAt INTEGER, untilAt INTEGER, endedAt INTEGER, endedBy TEXT, reviewedAt INTEGER, reviewer TEXT, reviewedBy TEXT, reviewNote TEXT')}
${table('two_person_approval', ['id'], 'action TEXT, subject TEXT, revision TEXT, first TEXT, second TEXT, breakGlass TEXT, at INTEGER')}
ALTER TABLE log_entry ADD COLUMN enteredLocked INTEGER;
CREATE TABLE account_secret (
  account TEXT NOT NULL PRIMARY KEY, passphrase TEXT NOT NULL, mustChange INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
  pin TEXT, pinFailures INTEGER NOT NULL DEFAULT 0, recovery TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE account_session (
  token TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, startedAt INTEGER NOT NULL, locked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`,
} as const;
