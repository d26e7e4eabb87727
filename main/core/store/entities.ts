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
    ],
  },
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
  readiness_state: { key: ['place', 'item'], fields: ['status', 'observedAt', 'note', 'owner', 'due'] },
  readiness_attachment: { key: ['place', 'item', 'hash'], fields: ['name', 'mime', 'bytes'] },
  capability: { key: ['code'], fields: ['name', 'nameEn', 'short', 'ord', 'sample'] },
  capability_item: { key: ['capability', 'item'], fields: [] },
  coverage_exclusion: { key: ['place', 'venue', 'fromAt'], fields: ['toAt', 'reason'] },
  import_mapping: { key: ['name', 'kind'], fields: ['mapping', 'constants', 'datum'] },
  setting: { key: ['key'], fields: ['value'] },
} as const satisfies Readonly<Record<string, EntityTable>>;

export type EntityName = keyof typeof ENTITIES;

export const ENTITY_NAMES = Object.keys(ENTITIES) as EntityName[];

export function isEntity(name: string): name is EntityName {
  return Object.hasOwn(ENTITIES, name);
}
