/** Layouts of walls. */
export const walls = {
  version: 11,
  name: 'walls',
  sql: '',
} as const;
