import { table } from './table.ts';

/** Briefings: numbered by day, versions within. Figures, risks and decisions are JSON. */
export const briefings = {
  version: 12,
  name: 'briefings',
  sql: `
${table(
  'briefing',
  ['id'],
  `number INTEGER, version INTEGER, stage TEXT, dataAt INTEGER, figures TEXT, headlineZh TEXT, headlineEn TEXT, risks TEXT, decisions TEXT,
  draftedAt INTEGER, draftedBy TEXT, editedAt INTEGER, editedBy TEXT, issuedAt INTEGER, issuedBy TEXT, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX briefing_by_instant ON briefing (dataAt) WHERE deleted = 0;
`,
} as const;
