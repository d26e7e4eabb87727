import { TAIL, table } from './table.ts';

/**
 * The live situation: duty log, incidents with what they are graded by, systems, posture and report clocks. `log_entry` has a
 * number of its own in order of arrival (`n`): what its full-text index points to. `log_text` is made from the entries by the
 * projector and is not part of the log.
 */
export const incidents = {
  version: 4,
  name: 'incidents',
  sql: `
CREATE TABLE log_entry (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT, eventTime INTEGER, entryTime INTEGER, post TEXT, person TEXT,
  heardFrom TEXT, medium TEXT, priority TEXT, place TEXT, category TEXT, grade TEXT, triage TEXT, significant INTEGER,
  corrects TEXT, reason TEXT, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT;
CREATE INDEX log_entry_by_place ON log_entry (place, n) WHERE deleted = 0;
CREATE INDEX log_entry_by_category ON log_entry (category, n) WHERE deleted = 0;
CREATE INDEX log_entry_by_post ON log_entry (post, n) WHERE deleted = 0;
CREATE INDEX log_entry_by_entry_time ON log_entry (entryTime) WHERE deleted = 0;
CREATE INDEX log_entry_new ON log_entry (n) WHERE triage = 'new' AND deleted = 0;
CREATE INDEX log_entry_significant ON log_entry (n) WHERE significant = 1 AND deleted = 0;
CREATE INDEX log_entry_corrections ON log_entry (corrects) WHERE corrects IS NOT NULL;
CREATE VIRTUAL TABLE log_text USING fts5 (words, filters, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
${table('log_link', ['entry', 'kind', 'ref'], '')}
CREATE INDEX log_link_by_ref ON log_link (kind, ref) WHERE deleted = 0;

${table('grading_scheme', ['code', 'version INTEGER'], 'validFrom TEXT, body TEXT')}
${table(
  'incident',
  ['id'],
  `number INTEGER, title TEXT, type TEXT, stage TEXT, stageSeen TEXT, owner TEXT, confidential INTEGER, entry TEXT,
  eventAt INTEGER, discoveredAt INTEGER, receivedAt INTEGER, openedAt INTEGER, closedAt INTEGER, conclusion TEXT, reopenReason TEXT,
  scheme TEXT, schemeVersion INTEGER, grade TEXT, gradeClause TEXT, gradedAt INTEGER, nextGradeAt INTEGER,
  overrideGrade TEXT, overrideReason TEXT, overrideBy TEXT, overrideAt INTEGER, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX incident_by_stage ON incident (stage) WHERE deleted = 0;
CREATE INDEX incident_by_next_grade ON incident (nextGradeAt) WHERE nextGradeAt IS NOT NULL AND deleted = 0;
${table('incident_fact', ['incident', 'fact'], 'value TEXT')}
${table('incident_place', ['incident', 'place'], '')}
CREATE INDEX incident_place_by_place ON incident_place (place) WHERE deleted = 0;
${table('incident_system', ['incident', 'system'], '')}
CREATE INDEX incident_system_by_system ON incident_system (system) WHERE deleted = 0;
${table('incident_link', ['incident', 'kind', 'ref'], 'note TEXT')}
${table('incident_grading', ['id'], 'incident TEXT, at INTEGER, ground TEXT, grade TEXT, clause TEXT, reason TEXT, facts TEXT, post TEXT')}
CREATE INDEX incident_grading_by_incident ON incident_grading (incident, at) WHERE deleted = 0;
${table('report_clock_stop', ['id'], 'incident TEXT, clock TEXT, told TEXT, at INTEGER, medium TEXT, note TEXT, entryTime INTEGER, post TEXT, person TEXT, report TEXT')}
CREATE INDEX report_clock_stop_by_incident ON report_clock_stop (incident, clock, at) WHERE deleted = 0;
CREATE INDEX report_clock_stop_by_report ON report_clock_stop (report) WHERE report IS NOT NULL AND deleted = 0;
${table(
  'situation_report',
  ['id'],
  `incident TEXT, kind TEXT, number INTEGER, stage TEXT, lang TEXT, clock TEXT, needsApproval INTEGER,
  timeText TEXT, placeText TEXT, natureText TEXT, gradeText TEXT, causeText TEXT, harmText TEXT, scopeText TEXT, lossText TEXT,
  trendText TEXT, measuresText TEXT,
  otherLang TEXT, head TEXT, dataAt INTEGER, draftedAt INTEGER, draftedBy TEXT, editedAt INTEGER, editedBy TEXT,
  approvedAt INTEGER, approvedBy TEXT, publishedAt INTEGER, publishedBy TEXT, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX situation_report_by_incident ON situation_report (incident, number) WHERE deleted = 0;

${table('monitored_system', ['code'], 'name TEXT, nameEn TEXT, kind TEXT, place TEXT, state TEXT, stateSince INTEGER, note TEXT, ord INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('system_outage', ['id'], 'system TEXT, startedAt INTEGER, endedAt INTEGER, provincesDown INTEGER, note TEXT')}
CREATE INDEX system_outage_by_system ON system_outage (system, startedAt) WHERE deleted = 0;
${table('posture', ['id'], 'level TEXT, at INTEGER, ground TEXT, incident TEXT, post TEXT, person TEXT')}
CREATE INDEX posture_by_time ON posture (at) WHERE deleted = 0;
${table('plan_activation', ['id'], 'plan TEXT, at INTEGER, ground TEXT, incident TEXT, post TEXT, person TEXT, endedAt INTEGER, endedBy TEXT, endGround TEXT')}
`,
} as const;
