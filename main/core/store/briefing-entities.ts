/** Tables of briefings. See `entities.ts`. */
export const BRIEFING_ENTITIES = {
  briefing: {
    key: ['id'],
    fields: [
      'number',
      'version',
      'stage',
      'dataAt',
      'figures',
      'headlineZh',
      'headlineEn',
      'risks',
      'decisions',
      'draftedAt',
      'draftedBy',
      'editedAt',
      'editedBy',
      'issuedAt',
      'issuedBy',
      'sample',
    ],
  },
} as const;
