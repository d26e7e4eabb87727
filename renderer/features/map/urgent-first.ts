import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';

const RANK: Readonly<Partial<Record<ReadinessCell['state'], number>>> = { red: 0, overdue: 1, stale: 2 };

/** Cells that need someone: red, then overdue, then stale; critical ones first within each. */
export const urgentFirst = (cells: readonly ReadinessCell[]): ReadinessCell[] =>
  cells
    .filter((cell) => RANK[cell.state] !== undefined)
    .toSorted((a, b) => (RANK[a.state] ?? 9) - (RANK[b.state] ?? 9) || Number(b.critical) - Number(a.critical));
