import type { EffectiveState, ReadinessStatus, StateReason } from './status.ts';

/** The facts of one required place × item. All instants are UTC epoch milliseconds. */
export type CellFacts = {
  readonly status: ReadinessStatus;
  /** When the evidence was seen; null when nothing was recorded. */
  readonly observedAt: number | null;
  readonly critical: boolean;
  /** How long evidence stays fresh, in milliseconds; null when it does not age. */
  readonly freshMs: number | null;
  /** When the item must be ready; null while the event has no opening. */
  readonly dueAt: number | null;
};

export type CellState = {
  readonly state: EffectiveState;
  readonly reason: StateReason;
  /** The instant from which time alone put the cell in this state; null when its last record did. */
  readonly since: number | null;
  /** The next instant at which time alone changes the state; null when it never will. */
  readonly nextChangeAt: number | null;
};

/**
 * Readiness that cannot lie: what a record is worth at `now` (UTC ms).
 *
 * Evidence is fresh up to, not including, `observedAt + freshMs`. A cell is red when it is marked not ready, or when it is
 * critical and not ready or stale at or after its due instant. Open before due is not red. (Product rule; recurring
 * checks from `[002]`, `[004]`.)
 */
export function effectiveState(cell: CellFacts, now: number): CellState {
  switch (cell.status) {
    case 'not-applicable':
      return settled('not-applicable', 'not-applicable');
    case 'not-ready':
      return settled('red', 'marked-not-ready');
    case 'ready':
      return readyState(cell, now);
    default:
      return openState(cell, now);
  }
}

function readyState(cell: CellFacts, now: number): CellState {
  if (cell.freshMs === null || cell.observedAt === null) return settled('ready', 'evidence-without-limit');
  const expiresAt = cell.observedAt + cell.freshMs;
  if (now < expiresAt) return { state: 'ready', reason: 'fresh-evidence', since: null, nextChangeAt: expiresAt };
  const dueAt = cell.critical ? cell.dueAt : null;
  if (dueAt === null || now < dueAt) {
    return { state: 'stale', reason: 'evidence-expired', since: expiresAt, nextChangeAt: dueAt };
  }
  return {
    state: 'red',
    reason: 'critical-evidence-expired-after-due',
    since: Math.max(expiresAt, dueAt),
    nextChangeAt: null,
  };
}

function openState(cell: CellFacts, now: number): CellState {
  const working = cell.status === 'in-progress';
  const before = working ? 'partial' : 'open';
  if (cell.dueAt === null) return settled(before, working ? 'in-progress-no-due' : 'not-started-no-due');
  if (now < cell.dueAt) {
    const reason = working ? 'in-progress-before-due' : 'not-started-before-due';
    return { state: before, reason, since: null, nextChangeAt: cell.dueAt };
  }
  return cell.critical
    ? { state: 'red', reason: 'critical-not-ready-after-due', since: cell.dueAt, nextChangeAt: null }
    : { state: 'overdue', reason: 'not-ready-after-due', since: cell.dueAt, nextChangeAt: null };
}

function settled(state: EffectiveState, reason: StateReason): CellState {
  return { state, reason, since: null, nextChangeAt: null };
}
