/** The types of place a bank prepares for a mega-event; the order is the order lists and legends use. */
export const PLACE_TYPES = [
  'venue',
  'hotel',
  'hospital',
  'merchant',
  'branch',
  'self-service',
  'fx-point',
  'transport',
  'cash-centre',
] as const;

export type PlaceType = (typeof PLACE_TYPES)[number];
