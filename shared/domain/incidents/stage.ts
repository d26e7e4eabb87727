export const INCIDENT_STAGES = ['open', 'handling', 'contained', 'closed'] as const;
export type IncidentStage = (typeof INCIDENT_STAGES)[number];

/** What happened, by the scenarios of the emergency plans [003] and of the event [000] [002]. */
export const INCIDENT_TYPES = [
  'armed-robbery',
  'fraud',
  'theft',
  'fire',
  'bank-run',
  'disturbance',
  'poisoning',
  'earthquake',
  'system-outage',
  'cyber-attack',
  'accounts-frozen',
  'terror-unrest',
  'natural-disaster',
  'epidemic',
  'power-failure',
  'counterfeit-cards',
  'counterfeit-notes',
  'other',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

const SYSTEM_TYPES: ReadonlySet<string> = new Set(['system-outage', 'cyber-attack', 'power-failure']);

/** Code of the scheme an incident of that type is graded by when nobody chooses another. */
export function usualScheme(type: IncidentType): string {
  return SYSTEM_TYPES.has(type) ? 'information-system' : 'district-financial-risk';
}

/**
 * Whether an incident may go from one stage to another: forward by one or more, and back from contained to handling when it
 * flares up. Out of `closed` leads only reopening, which is not an advance.
 */
export function mayAdvance(from: IncidentStage, to: IncidentStage): boolean {
  if (from === 'closed') return false;
  if (from === 'contained' && to === 'handling') return true;
  return INCIDENT_STAGES.indexOf(to) > INCIDENT_STAGES.indexOf(from);
}
