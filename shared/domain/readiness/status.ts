/** What a person (or an import) recorded for a place × item. */
export const READINESS_STATUSES = ['not-started', 'in-progress', 'ready', 'not-ready', 'not-applicable'] as const;
export type ReadinessStatus = (typeof READINESS_STATUSES)[number];

/**
 * What the record is worth at an instant. `red` is kept for "someone must act"; `open` is work that is not yet due;
 * `overdue` is work past its due date that is not critical; `stale` is a ready whose evidence is too old.
 */
export const EFFECTIVE_STATES = ['ready', 'partial', 'open', 'overdue', 'stale', 'red', 'not-applicable'] as const;
export type EffectiveState = (typeof EFFECTIVE_STATES)[number];

export const ROLLUP_STATES = ['ready', 'partial', 'red', 'stale', 'none'] as const;
export type RollupState = (typeof ROLLUP_STATES)[number];

/** Why a state is what it is: which rule decided. */
export const STATE_REASONS = [
  'fresh-evidence',
  'evidence-without-limit',
  'marked-not-ready',
  'evidence-expired',
  'critical-evidence-expired-after-due',
  'critical-not-ready-after-due',
  'not-ready-after-due',
  'in-progress-before-due',
  'not-started-before-due',
  'in-progress-no-due',
  'not-started-no-due',
  'not-applicable',
] as const;
export type StateReason = (typeof STATE_REASONS)[number];
