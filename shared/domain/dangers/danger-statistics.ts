import { isOpen, isOverdue, type Danger } from './danger.ts';

export type CountedDanger = Pick<Danger, 'stage' | 'severity' | 'foundAt' | 'dueAt'> & {
  readonly fixedAt: number | null;
  readonly withdrawn: boolean;
};

export type DangerFigures = {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly major: number;
  readonly struckOff: number;
  /** Mean days of 24 hours from found to fixed, of those fixed and not withdrawn; null when there is none. */
  readonly meanDaysToFix: number | null;
};

const DAY_MS = 86_400_000;

/** Figures of a set of hidden dangers at `now` (UTC ms). */
export function dangerFigures(dangers: readonly CountedDanger[], now: number): DangerFigures {
  const spans = dangers.flatMap(({ fixedAt, foundAt, withdrawn }) =>
    fixedAt === null || withdrawn ? [] : [fixedAt - foundAt],
  );
  return {
    total: dangers.length,
    open: dangers.filter(isOpen).length,
    overdue: dangers.filter((danger) => isOverdue(danger, now)).length,
    major: dangers.filter((danger) => isOpen(danger) && danger.severity === 'major').length,
    struckOff: dangers.filter(({ stage }) => stage === 'struck-off').length,
    meanDaysToFix: spans.length === 0 ? null : spans.reduce((sum, span) => sum + span, 0) / spans.length / DAY_MS,
  };
}
