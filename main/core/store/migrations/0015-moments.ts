/** Checkpoints of the picture, from which a moment is rebuilt. */
export const moments = {
  version: 15,
  name: 'moments',
  sql: '',
} as const;
