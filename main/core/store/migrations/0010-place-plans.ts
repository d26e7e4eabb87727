import { table } from './table.ts';

/** Closures of places that are planned ahead, and pairs of places that somebody said are not one. */
export const placePlans = {
  version: 10,
  name: 'place-plans',
  sql: `
${table('planned_closing', ['place'], 'closesAt INTEGER, reason TEXT')}
CREATE INDEX planned_closing_by_time ON planned_closing (closesAt) WHERE deleted = 0;
${table('duplicate_dismissal', ['one', 'other'], 'reason TEXT')}
`,
} as const;
