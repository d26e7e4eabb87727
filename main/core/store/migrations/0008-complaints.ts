import { TAIL } from './table.ts';

/** Complaints, what was done with each (only ever added), and their kinds with the time each leaves. */
export const complaints = {
  version: 8,
  name: 'complaints',
  sql: `
CREATE TABLE complaint_kind (
  code TEXT NOT NULL PRIMARY KEY, name TEXT, nameEn TEXT, limitHours REAL, ord INTEGER, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE TABLE complaint (
  id TEXT NOT NULL PRIMARY KEY, place TEXT, kind TEXT, what TEXT, channel TEXT, language TEXT, contact TEXT,
  receivedAt INTEGER, enteredAt INTEGER, dueAt INTEGER, firstAsked TEXT, helper TEXT, stage TEXT,
  unsolved INTEGER, harmed INTEGER, upset INTEGER, outcome TEXT, resolvedAt INTEGER, resolvedBy TEXT,
  told TEXT, toldAt INTEGER, toldMedium TEXT, toldBy TEXT, closedAt INTEGER, closedBy TEXT,
  reopened INTEGER, reopenReason TEXT, incident TEXT, entry TEXT, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_by_place ON complaint (place) WHERE deleted = 0;
CREATE INDEX complaint_waiting ON complaint (dueAt) WHERE deleted = 0 AND stage IN ('open', 'resolved');
CREATE INDEX complaint_by_incident ON complaint (incident) WHERE incident IS NOT NULL AND deleted = 0;
CREATE TABLE complaint_step (
  id TEXT NOT NULL PRIMARY KEY, complaint TEXT, step TEXT, at INTEGER, enteredAt INTEGER, text TEXT, who TEXT, medium TEXT,
  watch TEXT, post TEXT, person TEXT, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint, at) WHERE deleted = 0;
`,
} as const;
