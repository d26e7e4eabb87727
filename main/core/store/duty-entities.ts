/** Tables of reporting in, duty roster, contacts and shift handover. See `entities.ts`. */
export const DUTY_ENTITIES = {
  reporting_plan: { key: ['code'], fields: ['name', 'nameEn', 'leadMinutes', 'startsOn', 'active', 'sample'] },
  reporting_plan_type: { key: ['plan', 'placeType'], fields: [] },
  reporting_plan_organisation: { key: ['plan', 'organisation'], fields: [] },
  reporting_plan_period: { key: ['plan', 'period'], fields: [] },
  reporting_plan_cutoff: { key: ['plan', 'minute'], fields: ['since', 'until'] },
  outlet_report: {
    key: ['id'],
    fields: [
      'plan',
      'place',
      'date',
      'minute',
      'zero',
      'text',
      'reportedAt',
      'heardFrom',
      'medium',
      'entryTime',
      'post',
      'person',
      'imported',
      'sample',
    ],
  },
  report_chase: {
    key: ['id'],
    fields: ['plan', 'place', 'date', 'minute', 'at', 'number', 'note', 'entry', 'post', 'person'],
  },
  duty_position: { key: ['code'], fields: ['name', 'nameEn', 'ord', 'needed', 'sample'] },
  duty_shift: { key: ['id'], fields: ['position', 'startsAt', 'endsAt', 'post', 'person', 'note', 'sample'] },
  contact: {
    key: ['id'],
    fields: ['kind', 'organisation', 'organisationEn', 'department', 'place', 'language', 'note', 'ord', 'sample'],
  },
  contact_number: { key: ['contact', 'number'], fields: ['label', 'ord'] },
  handover_note: { key: ['id'], fields: ['section', 'text', 'at', 'post', 'person', 'handover'] },
  shift_handover: {
    key: ['id'],
    fields: [
      'startedAt',
      'acceptedAt',
      'outgoingPost',
      'outgoingPerson',
      'incomingPost',
      'incomingPerson',
      'picture',
      'entry',
      'sample',
    ],
  },
} as const;

/** A handover that was accepted and a call that was made stay on record; undo takes neither back. */
export const DUTY_APPEND_ONLY: ReadonlySet<string> = new Set(['shift_handover', 'report_chase']);
