/** Whom the centre calls: counterparts of the sources `[000]` `[002]`, then the bank's own and the rest, in the order of lists. */
export const CONTACT_KINDS = [
  'police',
  'fire',
  'ambulance',
  'power',
  'telecom',
  'government',
  'central-bank',
  'fx-administration',
  'regulator',
  'organiser',
  'bank',
  'venue',
  'hotel',
  'hospital',
  'security',
  'cash-transport',
  'supplier',
  'media',
  'other',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
