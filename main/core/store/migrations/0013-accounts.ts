/** Accounts, rights and approvals by two. */
export const accounts = {
  version: 13,
  name: 'accounts',
  sql: '',
} as const;
