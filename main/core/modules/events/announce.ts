import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { expandChange } from '../../../../shared/domain/change-log/change.ts';
import type { Committed } from '../../store/command-bus.ts';
import type { EntityName } from '../../store/entities.ts';
import type { Announcement, Topic } from './event-hub.ts';

const TOPIC_OF: Readonly<Record<EntityName, Topic>> = {
  mega_event: 'event',
  operational_period: 'event',
  holiday: 'event',
  visitor_day: 'event',
  required_currency: 'event',
  organisation: 'places',
  place: 'places',
  opening_span: 'places',
  opening_exception: 'places',
  readiness_category: 'catalogue',
  readiness_item: 'catalogue',
  item_place_type: 'catalogue',
  requirement_override: 'catalogue',
  readiness_state: 'readiness',
  readiness_attachment: 'readiness',
  capability: 'coverage',
  capability_item: 'coverage',
  coverage_exclusion: 'coverage',
  readiness_verdict: 'readiness',
  readiness_test: 'readiness',
  item_dependency: 'catalogue',
  stock_movement: 'stock',
  stock_level: 'stock',
  pack_recipe: 'stock',
  pack_recipe_line: 'stock',
  pack_level: 'stock',
  staff_member: 'staff',
  staff_language: 'staff',
  course: 'staff',
  staff_course: 'staff',
  required_language: 'staff',
  shift: 'staff',
  venue_session: 'event',
  machine: 'machines',
  card_scheme: 'machines',
  machine_scheme: 'machines',
  machine_language: 'machines',
  machine_fault: 'machines',
  fx_point: 'checklists',
  fx_point_currency: 'checklists',
  checklist: 'checklists',
  checklist_point: 'checklists',
  checklist_result: 'checklists',
  checklist_photo: 'checklists',
  inspection_plan: 'inspections',
  inspection_plan_checklist: 'inspections',
  inspection_plan_type: 'inspections',
  inspection_plan_period: 'inspections',
  inspection: 'inspections',
  hidden_danger: 'inspections',
  danger_photo: 'inspections',
  opening_gate: 'gate',
  place_move: 'places',
  planned_closing: 'places',
  duplicate_dismissal: 'places',
  capability_condition: 'coverage',
  coverage_barrier: 'coverage',
  log_entry: 'log',
  log_link: 'log',
  grading_scheme: 'incidents',
  incident: 'incidents',
  incident_fact: 'incidents',
  incident_place: 'incidents',
  incident_system: 'incidents',
  incident_link: 'incidents',
  incident_grading: 'incidents',
  report_clock_stop: 'clocks',
  situation_report: 'incidents',
  monitored_system: 'incidents',
  system_outage: 'incidents',
  posture: 'posture',
  plan_activation: 'posture',
  complaint_kind: 'complaints',
  complaint: 'complaints',
  complaint_step: 'complaints',
  import_mapping: 'imports',
  setting: 'settings',
};

const WITH_PLACE: ReadonlySet<string> = new Set([
  'place',
  'opening_span',
  'opening_exception',
  'requirement_override',
  'readiness_state',
  'readiness_attachment',
  'readiness_verdict',
  'readiness_test',
  'stock_level',
  'pack_level',
  'fx_point',
  'fx_point_currency',
  'checklist_result',
  'checklist_photo',
  'opening_gate',
  'place_move',
]);

/** What a committed command means to clients. */
export function announcementOf({ revision, at, changes }: Committed): Announcement {
  const topics = new Set<Topic>();
  const places = new Set<string>();
  for (const { change } of changes) {
    topics.add(TOPIC_OF[change.entity as EntityName]);
    if (change.op === 'batch' || !WITH_PLACE.has(change.entity)) continue;
    for (const { row } of expandChange(change)) places.add(rowKeyParts(row)[0] ?? '');
  }
  // A batch touches too many places to name: an empty list means "any".
  return {
    revision,
    at,
    topics: [...topics],
    places: changes.some(({ change }) => change.op === 'batch') ? [] : [...places],
  };
}
