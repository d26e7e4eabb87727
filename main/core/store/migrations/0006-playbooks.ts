import { table } from './table.ts';

/** Playbooks in versions and their runs, tasks with checklists and what recurs, orders with an acknowledgement for each recipient. */
export const playbooks = {
  version: 6,
  name: 'playbooks',
  sql: `
${table('playbook', ['code', 'version INTEGER'], 'validFrom TEXT, body TEXT')}
${table('playbook_run', ['id'], 'incident TEXT, playbook TEXT, playbookVersion INTEGER, startedAt INTEGER, nextStepAt INTEGER, post TEXT, person TEXT, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX playbook_run_by_incident ON playbook_run (incident) WHERE deleted = 0;
CREATE INDEX playbook_run_by_next_step ON playbook_run (nextStepAt) WHERE nextStepAt IS NOT NULL AND deleted = 0;

${table(
  'task',
  ['id'],
  `title TEXT, titleEn TEXT, detail TEXT, detailEn TEXT, owner TEXT, ownerEn TEXT, place TEXT, dueAt INTEGER, overdueAt INTEGER,
  state TEXT, settledAt INTEGER, settledPost TEXT, settledPerson TEXT, reason TEXT, incident TEXT, run TEXT, step TEXT, ord INTEGER,
  contacts TEXT, rule TEXT, date TEXT, missed INTEGER, createdAt INTEGER, post TEXT, person TEXT, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX task_owed ON task (dueAt) WHERE deleted = 0 AND state IN ('open', 'blocked');
CREATE INDEX task_by_incident ON task (incident) WHERE incident IS NOT NULL AND deleted = 0;
CREATE INDEX task_by_run ON task (run, ord) WHERE run IS NOT NULL AND deleted = 0;
CREATE INDEX task_settled ON task (settledAt) WHERE settledAt IS NOT NULL AND deleted = 0;
${table('task_point', ['task', 'point'], 'text TEXT, textEn TEXT, ord INTEGER, checkedAt INTEGER, post TEXT, person TEXT')}
${table(
  'task_rule',
  ['id'],
  `title TEXT, titleEn TEXT, detail TEXT, owner TEXT, ownerEn TEXT, place TEXT, cadence TEXT, weekday INTEGER, minute INTEGER, leadMinutes INTEGER,
  startsOn TEXT, active INTEGER, lastDate TEXT, nextAt INTEGER, sample INTEGER NOT NULL DEFAULT 0`,
)}
${table(
  'task_event',
  ['id'],
  `subject TEXT, ref TEXT, incident TEXT, at INTEGER, enteredAt INTEGER, kind TEXT, deviations TEXT, reason TEXT, recipient TEXT, medium TEXT,
  post TEXT, person TEXT`,
)}
CREATE INDEX task_event_by_ref ON task_event (subject, ref, at) WHERE deleted = 0;
CREATE INDEX task_event_by_incident ON task_event (incident, at) WHERE incident IS NOT NULL AND deleted = 0;

${table(
  'duty_order',
  ['id'],
  `number INTEGER, text TEXT, issuedAt INTEGER, dueAt INTEGER, remindMinutes INTEGER, incident TEXT, post TEXT, person TEXT, withdrawnAt INTEGER,
  withdrawnPost TEXT, withdrawReason TEXT, sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX duty_order_by_time ON duty_order (issuedAt) WHERE deleted = 0;
${table(
  'order_recipient',
  ['id'],
  `dutyOrder TEXT, ord INTEGER, toPost TEXT, place TEXT, remindAt INTEGER, reminders INTEGER, remindedAt INTEGER, acknowledgedAt INTEGER,
  acknowledgedBy TEXT, medium TEXT, note TEXT, enteredAt INTEGER, post TEXT, person TEXT`,
)}
CREATE INDEX order_recipient_by_order ON order_recipient (dutyOrder, ord) WHERE deleted = 0;
CREATE INDEX order_recipient_by_reminder ON order_recipient (remindAt) WHERE remindAt IS NOT NULL AND deleted = 0;
`,
} as const;
