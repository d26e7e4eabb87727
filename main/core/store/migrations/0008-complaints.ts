/** Tables of complaints. */
export const complaints = {
  version: 8,
  name: 'complaints',
  sql: `
`,
} as const;
