/** What the log says about the evidence itself: the keys that sign checkpoints, and every return to an earlier state. */
export const EVIDENCE_ENTITIES = {
  signing_key: { key: ['id'], fields: ['publicKey', 'storedIn', 'device', 'madeAt'] },
  restoration: {
    key: ['id'],
    fields: [
      'kind',
      'at',
      'source',
      'sourceAt',
      'upTo',
      'replayed',
      'lost',
      'lostFrom',
      'lostTo',
      'gapFrom',
      'gapTo',
      'gapFromAt',
      'gapToAt',
      'afterGap',
      'keptFile',
      'cause',
    ],
  },
} as const;
