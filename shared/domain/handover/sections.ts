/** What is read when a shift is handed over, in this order; each may be annotated. */
export const HANDOVER_SECTIONS = [
  'incidents',
  'clocks',
  'tasks',
  'reporting',
  'readiness',
  'stock',
  'coverage',
  'systems',
  'log',
  'complaints',
  'duty',
  'other',
] as const;
export type HandoverSection = (typeof HANDOVER_SECTIONS)[number];
