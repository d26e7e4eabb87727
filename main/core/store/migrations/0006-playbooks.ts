/** Tables of playbooks, tasks, orders. */
export const playbooks = {
  version: 6,
  name: 'playbooks',
  sql: `
`,
} as const;
