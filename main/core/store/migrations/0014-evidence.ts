/** Signed checkpoints and backups. */
export const evidence = {
  version: 14,
  name: 'evidence',
  sql: '',
} as const;
