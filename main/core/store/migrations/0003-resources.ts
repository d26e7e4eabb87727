import { table } from './table.ts';

/**
 * What stands behind the readiness states: verdicts of rules, overrides, stock, staff, machines, points, checklists,
 * inspections, hidden dangers, gates, and places that closed, moved or were merged.
 */
export const resources = {
  version: 3,
  name: 'resources',
  sql: `
ALTER TABLE readiness_state ADD COLUMN overrideReason TEXT;
ALTER TABLE readiness_state ADD COLUMN overrideUntil INTEGER;
${table('readiness_verdict', ['place', 'item'], 'status TEXT, observedAt INTEGER, rule TEXT, facts TEXT, reviewAt INTEGER')}
CREATE INDEX readiness_verdict_by_review ON readiness_verdict (reviewAt) WHERE reviewAt IS NOT NULL AND deleted = 0;
${table('readiness_test', ['place', 'item'], 'testedAt INTEGER, result TEXT, source TEXT, note TEXT')}
${table('item_dependency', ['item', 'needs'], '')}

${table('stock_movement', ['id'], 'place TEXT, currency TEXT, denomination INTEGER, pieces INTEGER, kind TEXT, at INTEGER, counted INTEGER, transfer TEXT, entry TEXT, reverses TEXT, note TEXT')}
CREATE INDEX stock_movement_by_place ON stock_movement (place, at, changedSeq, id);
CREATE INDEX stock_movement_by_transfer ON stock_movement (transfer) WHERE transfer IS NOT NULL;
CREATE INDEX stock_movement_by_entry ON stock_movement (entry);
${table('stock_level', ['place', 'currency'], 'minimum INTEGER, safety INTEGER, stockLimit INTEGER, dailyUse INTEGER')}
${table('pack_recipe', ['code'], 'name TEXT, nameEn TEXT, currency TEXT, sample INTEGER NOT NULL DEFAULT 0')}
${table('pack_recipe_line', ['recipe', 'denomination INTEGER'], 'pieces INTEGER')}
${table('pack_level', ['place', 'recipe'], 'minimum INTEGER')}

${table('staff_member', ['code'], 'post TEXT, name TEXT, place TEXT, formerPlace TEXT, active INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX staff_member_by_place ON staff_member (place) WHERE deleted = 0;
${table('staff_language', ['staff', 'language'], 'level TEXT, validUntil INTEGER, certificate TEXT')}
${table('course', ['code'], 'name TEXT, nameEn TEXT, ord INTEGER, required INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('staff_course', ['staff', 'course'], 'completedAt INTEGER')}
${table('required_language', ['code'], 'level TEXT, sample INTEGER NOT NULL DEFAULT 0')}
${table('shift', ['id'], 'staff TEXT, place TEXT, startsAt INTEGER, endsAt INTEGER, note TEXT')}
CREATE INDEX shift_by_place ON shift (place, startsAt) WHERE deleted = 0;
CREATE INDEX shift_by_start ON shift (startsAt) WHERE deleted = 0;
CREATE INDEX shift_by_staff ON shift (staff, startsAt) WHERE deleted = 0;

${table('venue_session', ['id'], 'venue TEXT, startsAt INTEGER, endsAt INTEGER, name TEXT, nameEn TEXT, visitors INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX venue_session_by_start ON venue_session (startsAt) WHERE deleted = 0;

${table('machine', ['code'], 'place TEXT, kind TEXT, name TEXT, keeper TEXT, ecny INTEGER, lastTestAt INTEGER, lastTestPassed INTEGER, lastPatrolAt INTEGER, retired INTEGER, note TEXT, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX machine_by_place ON machine (place) WHERE deleted = 0;
${table('card_scheme', ['code'], 'name TEXT, nameEn TEXT, ord INTEGER, required INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('machine_scheme', ['machine', 'scheme'], '')}
${table('machine_language', ['machine', 'language'], '')}
${table('machine_fault', ['id'], 'machine TEXT, since INTEGER, until INTEGER, description TEXT, remedy TEXT')}
CREATE INDEX machine_fault_by_machine ON machine_fault (machine, since) WHERE deleted = 0;

${table('fx_point', ['place'], 'tier TEXT, licence TEXT, licenceUntil INTEGER, hostHotel TEXT')}
${table('fx_point_currency', ['place', 'currency'], '')}
${table('checklist', ['code'], 'name TEXT, nameEn TEXT, ord INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('checklist_point', ['checklist', 'code'], 'item TEXT, name TEXT, nameEn TEXT, ord INTEGER, critical INTEGER')}
${table('checklist_result', ['place', 'checklist', 'point'], 'result TEXT, observedAt INTEGER, note TEXT')}
${table('checklist_photo', ['place', 'checklist', 'point', 'hash'], 'name TEXT, mime TEXT, bytes INTEGER')}
${table('inspection_plan', ['code'], 'name TEXT, nameEn TEXT, cadence TEXT, raisedCadence TEXT, post TEXT, startsOn TEXT, active INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
${table('inspection_plan_checklist', ['plan', 'checklist'], 'ord INTEGER')}
${table('inspection_plan_type', ['plan', 'placeType'], '')}
${table('inspection_plan_period', ['plan', 'period'], '')}
${table('inspection', ['plan', 'place', 'dueOn'], 'doneAt INTEGER, doneBy TEXT, result TEXT, note TEXT')}
CREATE INDEX inspection_by_place ON inspection (place, dueOn) WHERE deleted = 0;
${table('hidden_danger', ['id'], 'place TEXT, item TEXT, title TEXT, severity TEXT, stage TEXT, foundAt INTEGER, foundBy TEXT, source TEXT, assignedTo TEXT, assignedAt INTEGER, dueAt INTEGER, fixedAt INTEGER, fixedBy TEXT, fixNote TEXT, verifiedAt INTEGER, verifiedBy TEXT, verifyNote TEXT, struckOffAt INTEGER, struckOffBy TEXT, struckOffNote TEXT, withdrawn INTEGER, reopened INTEGER, sample INTEGER NOT NULL DEFAULT 0')}
CREATE INDEX hidden_danger_by_place ON hidden_danger (place, stage) WHERE deleted = 0;
${table('danger_photo', ['danger', 'hash'], 'name TEXT, mime TEXT, bytes INTEGER')}
${table('opening_gate', ['place', 'date'], 'outcome TEXT, decidedAt INTEGER, decidedBy TEXT, reason TEXT, findings TEXT')}

ALTER TABLE place ADD COLUMN closedAt INTEGER;
ALTER TABLE place ADD COLUMN closedReason TEXT;
ALTER TABLE place ADD COLUMN mergedInto TEXT;
${table('place_move', ['place', 'movedAt INTEGER'], 'lon REAL, lat REAL, address TEXT, reason TEXT')}

${table('capability_condition', ['capability', 'kind', 'value'], '')}
${table('coverage_barrier', ['id'], 'name TEXT, venue TEXT, line TEXT, fromAt INTEGER, toAt INTEGER, reason TEXT')}
`,
} as const;
