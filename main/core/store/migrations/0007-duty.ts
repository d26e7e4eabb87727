import { table } from './table.ts';

/**
 * Tables of reporting in, duty roster, contacts, shift handover. A report in belongs to a cut-off: plan, local date and minute of that
 * day. A cut-off counts from the date `since` up to, not including, the date `until`, so changing the times leaves the past as it was.
 */
export const duty = {
  version: 7,
  name: 'duty',
  sql: `
${table('reporting_plan', ['code'], 'name TEXT, nameEn TEXT, leadMinutes INTEGER, startsOn TEXT, active INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('reporting_plan_type', ['plan', 'placeType'], '')}
${table('reporting_plan_organisation', ['plan', 'organisation'], '')}
${table('reporting_plan_period', ['plan', 'period'], '')}
${table('reporting_plan_cutoff', ['plan', 'minute INTEGER'], 'since TEXT, until TEXT')}
${table(
  'outlet_report',
  ['id'],
  `plan TEXT, place TEXT, date TEXT, minute INTEGER, zero INTEGER, text TEXT, reportedAt INTEGER, heardFrom TEXT, medium TEXT,
  entryTime INTEGER, post TEXT, person TEXT, imported INTEGER, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX outlet_report_by_slot ON outlet_report (plan, date, minute) WHERE deleted = 0;
${table(
  'report_chase',
  ['id'],
  'plan TEXT, place TEXT, date TEXT, minute INTEGER, at INTEGER, number TEXT, note TEXT, entry TEXT, post TEXT, person TEXT',
)}
CREATE INDEX report_chase_by_slot ON report_chase (plan, date, minute) WHERE deleted = 0;

${table('duty_position', ['code'], 'name TEXT, nameEn TEXT, ord INTEGER, needed INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('duty_shift', ['id'], 'position TEXT, startsAt INTEGER, endsAt INTEGER, post TEXT, person TEXT, note TEXT, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX duty_shift_by_time ON duty_shift (startsAt) WHERE deleted = 0;

${table(
  'contact',
  ['id'],
  'kind TEXT, organisation TEXT, organisationEn TEXT, department TEXT, place TEXT, language TEXT, note TEXT, ord INTEGER, sample INTEGER NOT NULL DEFAULT 0',
)}
CREATE INDEX contact_by_place ON contact (place) WHERE place IS NOT NULL AND deleted = 0;
${table('contact_number', ['contact', 'number'], 'label TEXT, ord INTEGER')}

${table('handover_note', ['id'], 'section TEXT, text TEXT, at INTEGER, post TEXT, person TEXT, handover TEXT')}
${table(
  'shift_handover',
  ['id'],
  'startedAt INTEGER, acceptedAt INTEGER, outgoingPost TEXT, outgoingPerson TEXT, incomingPost TEXT, incomingPerson TEXT, picture TEXT, entry TEXT, sample INTEGER NOT NULL DEFAULT 0',
)}
CREATE INDEX shift_handover_by_time ON shift_handover (acceptedAt) WHERE deleted = 0;
`,
} as const;
