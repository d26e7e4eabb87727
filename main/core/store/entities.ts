import { BRIEFING_ENTITIES } from './briefing-entities.ts';
import { COMPLAINT_ENTITIES } from './complaint-entities.ts';
import { DRILL_ENTITIES } from './drill-entities.ts';
import { PLAYBOOK_ENTITIES } from './playbook-entities.ts';
import { DUTY_ENTITIES } from './duty-entities.ts';
import { EVIDENCE_ENTITIES } from './evidence-entities.ts';
import { WALL_ENTITIES } from './wall-entities.ts';
import { RIGHTS_ENTITIES } from './rights-entities.ts';
import { SITUATION_ENTITIES } from './situation-entities.ts';

/** A projected table: its key parts (the row key of a change, in this order) and the fields a change may set. */
export type EntityTable = { readonly key: readonly string[]; readonly fields: readonly string[] };

/**
 * Every entity of the change log is one table of the same name. The projector, the rebuild, `verify` and undo all read
 * this list, so a new table needs a migration and one line here.
 */
export const ENTITIES = {
  mega_event: {
    key: ['id'],
    fields: ['name', 'nameEn', 'centre', 'centreEn', 'zone', 'opensAt', 'closesAt', 'sample'],
  },
  operational_period: { key: ['kind'], fields: ['startsOn', 'endsOn'] },
  holiday: { key: ['date'], fields: ['name', 'nameEn'] },
  visitor_day: { key: ['date'], fields: ['visitors', 'peak'] },
  required_currency: { key: ['code'], fields: ['sample'] },
  organisation: { key: ['code'], fields: ['name', 'nameEn', 'parent', 'level'] },
  place: {
    key: ['code'],
    fields: [
      'name',
      'nameEn',
      'type',
      'organisation',
      'address',
      'phone',
      'contactPost',
      'note',
      'lon',
      'lat',
      'rawLon',
      'rawLat',
      'datum',
      'accuracy',
      'serviceRing',
      'sample',
      'closedAt',
      'closedReason',
      'mergedInto',
    ],
  },
  planned_closing: { key: ['place'], fields: ['closesAt', 'reason'] },
  duplicate_dismissal: { key: ['one', 'other'], fields: ['reason'] },
  opening_span: { key: ['place', 'weekday', 'opens'], fields: ['closes'] },
  opening_exception: { key: ['place', 'date'], fields: ['opens', 'closes', 'reason'] },
  readiness_category: { key: ['code'], fields: ['name', 'nameEn', 'ord'] },
  readiness_item: {
    key: ['code'],
    fields: [
      'category',
      'name',
      'nameEn',
      'ord',
      'critical',
      'dueOffsetDays',
      'freshHours',
      'ownerPost',
      'checkerPost',
      'cadence',
      'source',
      'sample',
    ],
  },
  item_place_type: { key: ['item', 'placeType'], fields: [] },
  requirement_override: { key: ['place', 'item'], fields: ['required'] },
  readiness_state: {
    key: ['place', 'item'],
    fields: ['status', 'observedAt', 'note', 'owner', 'due', 'overrideReason', 'overrideUntil'],
  },
  readiness_attachment: { key: ['place', 'item', 'hash'], fields: ['name', 'mime', 'bytes'] },
  capability: { key: ['code'], fields: ['name', 'nameEn', 'short', 'ord', 'sample'] },
  capability_item: { key: ['capability', 'item'], fields: [] },
  coverage_exclusion: { key: ['place', 'venue', 'fromAt'], fields: ['toAt', 'reason'] },
  readiness_verdict: { key: ['place', 'item'], fields: ['status', 'observedAt', 'rule', 'facts', 'reviewAt'] },
  readiness_test: { key: ['place', 'item'], fields: ['testedAt', 'result', 'source', 'note'] },
  item_dependency: { key: ['item', 'needs'], fields: [] },
  stock_movement: {
    key: ['id'],
    fields: [
      'place',
      'currency',
      'denomination',
      'pieces',
      'kind',
      'at',
      'counted',
      'transfer',
      'entry',
      'reverses',
      'note',
    ],
  },
  stock_level: { key: ['place', 'currency'], fields: ['minimum', 'safety', 'stockLimit', 'dailyUse'] },
  pack_recipe: { key: ['code'], fields: ['name', 'nameEn', 'currency', 'sample'] },
  pack_recipe_line: { key: ['recipe', 'denomination'], fields: ['pieces'] },
  pack_level: { key: ['place', 'recipe'], fields: ['minimum'] },
  staff_member: { key: ['code'], fields: ['post', 'name', 'place', 'formerPlace', 'active', 'sample'] },
  staff_language: { key: ['staff', 'language'], fields: ['level', 'validUntil', 'certificate'] },
  course: { key: ['code'], fields: ['name', 'nameEn', 'ord', 'required', 'sample'] },
  staff_course: { key: ['staff', 'course'], fields: ['completedAt'] },
  required_language: { key: ['code'], fields: ['level', 'sample'] },
  shift: { key: ['id'], fields: ['staff', 'place', 'startsAt', 'endsAt', 'note'] },
  venue_session: {
    key: ['id'],
    fields: ['venue', 'startsAt', 'endsAt', 'name', 'nameEn', 'visitors', 'sample'],
  },
  machine: {
    key: ['code'],
    fields: [
      'place',
      'kind',
      'name',
      'keeper',
      'ecny',
      'lastTestAt',
      'lastTestPassed',
      'lastPatrolAt',
      'retired',
      'note',
      'sample',
    ],
  },
  card_scheme: { key: ['code'], fields: ['name', 'nameEn', 'ord', 'required', 'sample'] },
  machine_scheme: { key: ['machine', 'scheme'], fields: [] },
  machine_language: { key: ['machine', 'language'], fields: [] },
  machine_fault: { key: ['id'], fields: ['machine', 'since', 'until', 'description', 'remedy'] },
  fx_point: { key: ['place'], fields: ['tier', 'licence', 'licenceUntil', 'hostHotel'] },
  fx_point_currency: { key: ['place', 'currency'], fields: [] },
  checklist: { key: ['code'], fields: ['name', 'nameEn', 'ord', 'sample'] },
  checklist_point: { key: ['checklist', 'code'], fields: ['item', 'name', 'nameEn', 'ord', 'critical'] },
  checklist_result: { key: ['place', 'checklist', 'point'], fields: ['result', 'observedAt', 'note'] },
  checklist_photo: { key: ['place', 'checklist', 'point', 'hash'], fields: ['name', 'mime', 'bytes'] },
  inspection_plan: {
    key: ['code'],
    fields: ['name', 'nameEn', 'cadence', 'raisedCadence', 'post', 'startsOn', 'active', 'sample'],
  },
  inspection_plan_checklist: { key: ['plan', 'checklist'], fields: ['ord'] },
  inspection_plan_type: { key: ['plan', 'placeType'], fields: [] },
  inspection_plan_period: { key: ['plan', 'period'], fields: [] },
  inspection: { key: ['plan', 'place', 'dueOn'], fields: ['doneAt', 'doneBy', 'result', 'note'] },
  hidden_danger: {
    key: ['id'],
    fields: [
      'place',
      'item',
      'title',
      'severity',
      'stage',
      'foundAt',
      'foundBy',
      'source',
      'assignedTo',
      'assignedAt',
      'dueAt',
      'fixedAt',
      'fixedBy',
      'fixNote',
      'verifiedAt',
      'verifiedBy',
      'verifyNote',
      'struckOffAt',
      'struckOffBy',
      'struckOffNote',
      'withdrawn',
      'reopened',
      'sample',
    ],
  },
  danger_photo: { key: ['danger', 'hash'], fields: ['name', 'mime', 'bytes'] },
  opening_gate: { key: ['place', 'date'], fields: ['outcome', 'decidedAt', 'decidedBy', 'reason', 'findings'] },
  place_move: { key: ['place', 'movedAt'], fields: ['lon', 'lat', 'address', 'reason'] },
  capability_condition: { key: ['capability', 'kind', 'value'], fields: [] },
  coverage_barrier: { key: ['id'], fields: ['name', 'venue', 'line', 'fromAt', 'toAt', 'reason'] },
  ...SITUATION_ENTITIES,
  ...DUTY_ENTITIES,
  ...PLAYBOOK_ENTITIES,
  ...DRILL_ENTITIES,
  ...COMPLAINT_ENTITIES,
  ...WALL_ENTITIES,
  ...BRIEFING_ENTITIES,
  ...EVIDENCE_ENTITIES,
  import_mapping: { key: ['name', 'kind'], fields: ['mapping', 'constants', 'datum'] },
  ...RIGHTS_ENTITIES,
  setting: { key: ['key'], fields: ['value'] },
} as const satisfies Readonly<Record<string, EntityTable>>;

export type EntityName = keyof typeof ENTITIES;

export const ENTITY_NAMES = Object.keys(ENTITIES) as EntityName[];

export function isEntity(name: string): name is EntityName {
  return Object.hasOwn(ENTITIES, name);
}
