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
