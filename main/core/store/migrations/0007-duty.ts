/** Tables of reporting in, duty roster, contacts, shift handover. */
export const duty = {
  version: 7,
  name: 'duty',
  sql: `
`,
} as const;
