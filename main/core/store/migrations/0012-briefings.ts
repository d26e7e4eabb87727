/** Briefings and their versions. */
export const briefings = {
  version: 12,
  name: 'briefings',
  sql: '',
} as const;
