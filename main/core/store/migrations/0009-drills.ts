import { table } from './table.ts';

/** Drills: scenarios, drills with places, objectives, script and ratings, what was done to the clock of an exercise, corrective actions. */
export const drills = {
  version: 9,
  name: 'drills',
  sql: `
${table('drill_scenario', ['code'], 'name TEXT, nameEn TEXT, short TEXT, shortEn TEXT, type TEXT, everyDays INTEGER, placeTypes TEXT, playbook TEXT, source TEXT, objectives TEXT, injects TEXT, active INTEGER, ord INTEGER')}
${table(
  'drill',
  ['id'],
  `number INTEGER, scenario TEXT, type TEXT, title TEXT, stage TEXT, plannedAt INTEGER, startedAt INTEGER, endedAt INTEGER, elsewhere INTEGER,
  result TEXT, findings TEXT, strengths TEXT, hotWash TEXT, endedBecause TEXT, cancelReason TEXT, post TEXT, person TEXT,
  sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX drill_by_scenario ON drill (scenario) WHERE deleted = 0;
${table('drill_place', ['drill', 'place'], '')}
CREATE INDEX drill_place_by_place ON drill_place (place) WHERE deleted = 0;
${table('drill_party', ['drill', 'role', 'post'], '')}
${table('drill_objective', ['drill', 'ord INTEGER'], 'text TEXT, textEn TEXT, item TEXT, playbookStep TEXT, targetMinutes INTEGER, actualMinutes INTEGER')}
${table('drill_inject', ['drill', 'ord INTEGER'], 'offsetMinutes INTEGER, toPost TEXT, toPostEn TEXT, medium TEXT, content TEXT, contentEn TEXT, expected TEXT, expectedEn TEXT')}
${table('drill_rating', ['drill', 'objective INTEGER', 'evaluator'], 'rating TEXT, note TEXT, at INTEGER')}
${table('drill_observation', ['id'], 'drill TEXT, objective INTEGER, evaluator TEXT, at INTEGER, kind TEXT, text TEXT')}
CREATE INDEX drill_observation_by_drill ON drill_observation (drill, at) WHERE deleted = 0;
${table('drill_evaluation_form', ['id'], 'drill TEXT, evaluator TEXT, publicKey TEXT, issuedAt INTEGER, issuedBy TEXT')}
CREATE INDEX drill_evaluation_form_by_drill ON drill_evaluation_form (drill) WHERE deleted = 0;
${table('drill_evaluation_draft', ['id'], 'contents TEXT, privateKey TEXT, ratings TEXT, observations TEXT, hotWash TEXT, openedAt INTEGER, savedAt INTEGER, signedAt INTEGER')}
${table('drill_evaluation_file', ['id'], 'form TEXT, drill TEXT, evaluator TEXT, readAt INTEGER, signedAt INTEGER, ratings INTEGER, observations INTEGER, hotWash TEXT')}
${table('exercise_step', ['id'], 'drill TEXT, kind TEXT, at INTEGER, offset INTEGER, inject INTEGER, reason TEXT, post TEXT, person TEXT')}
CREATE INDEX exercise_step_by_drill ON exercise_step (drill, at) WHERE deleted = 0;
${table('after_action_report', ['drill', 'version INTEGER'], 'number INTEGER, stage TEXT, contents TEXT, figures TEXT, draftedAt INTEGER, draftedBy TEXT, editedAt INTEGER, editedBy TEXT, approvedAt INTEGER, approvedBy TEXT')}
${table('exercise_record', ['drill'], 'record TEXT')}
${table(
  'corrective_action',
  ['id'],
  `drill TEXT, place TEXT, item TEXT, text TEXT, owner TEXT, raisedAt INTEGER, raisedBy TEXT, dueAt INTEGER, verification TEXT, stage TEXT,
  doneAt INTEGER, doneBy TEXT, doneNote TEXT, verifiedAt INTEGER, verifiedBy TEXT, verifyNote TEXT, reopened INTEGER, retest TEXT,
  eventName TEXT, eventClosesAt INTEGER, carriedFrom TEXT, carriedAt INTEGER, carriedBy TEXT,
  sample INTEGER NOT NULL DEFAULT 0`,
)}
CREATE INDEX corrective_action_by_place ON corrective_action (place, stage) WHERE deleted = 0;
CREATE INDEX corrective_action_by_drill ON corrective_action (drill) WHERE deleted = 0;
`,
} as const;
