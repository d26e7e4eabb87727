/** Tables of accounts, grants, emergency access and approvals. Their secrets are elsewhere, see migration 13. See `entities.ts`. */
export const RIGHTS_ENTITIES = {
  account: { key: ['id'], fields: ['login', 'post', 'name', 'role', 'active', 'createdAt'] },
  role_grant: {
    key: ['id'],
    fields: ['account', 'role', 'fromAt', 'untilAt', 'reason', 'grantedBy', 'revokedAt', 'revokedBy'],
  },
  break_glass: {
    key: ['id'],
    fields: [
      'account',
      'post',
      'person',
      'reason',
      'openedAt',
      'untilAt',
      'endedAt',
      'endedBy',
      'reviewedAt',
      'reviewer',
      'reviewedBy',
      'reviewNote',
    ],
  },
  two_person_approval: {
    key: ['id'],
    fields: ['action', 'subject', 'revision', 'first', 'second', 'breakGlass', 'at'],
  },
} as const;

/** Who may do what is changed by who may change it, never by undo. */
export const RIGHTS_APPEND_ONLY: ReadonlySet<string> = new Set(Object.keys(RIGHTS_ENTITIES));
