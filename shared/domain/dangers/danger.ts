import type { Person } from '../people/someone-else.ts';

/** 发现 → 已派 → 已改 → 已验 → 销号 `[002]`. */
export const DANGER_STAGES = ['found', 'assigned', 'fixed', 'verified', 'struck-off'] as const;
export type DangerStage = (typeof DANGER_STAGES)[number];

/** 重大 or 一般. */
export const DANGER_SEVERITIES = ['major', 'general'] as const;
export type DangerSeverity = (typeof DANGER_SEVERITIES)[number];

/** What the rules need to know of a hidden danger; instants in UTC ms. */
export type Danger = {
  readonly stage: DangerStage;
  readonly severity: DangerSeverity;
  readonly foundAt: number;
  readonly foundBy: Person;
  /** When it must be fixed and verified; null when nobody said. */
  readonly dueAt: number | null;
  readonly fixedBy: Person | null;
};

const HOUR_MS = 3_600_000;

/** How long there is to fix it when nobody sets a date: our own sample values, not the sources'. */
const DEFAULT_DUE_MS: Readonly<Record<DangerSeverity, number>> = { major: 24 * HOUR_MS, general: 7 * 24 * HOUR_MS };

/** Due instant (UTC ms) of a danger found at `foundAt` for which nobody set one. */
export function defaultDueAt(severity: DangerSeverity, foundAt: number): number {
  return foundAt + DEFAULT_DUE_MS[severity];
}

/** Still a danger: nobody else has verified that it is gone. */
export function isOpen({ stage }: Pick<Danger, 'stage'>): boolean {
  return stage === 'found' || stage === 'assigned' || stage === 'fixed';
}

/** Past its due instant and not verified; the due instant itself is overdue. */
export function isOverdue(danger: Pick<Danger, 'stage' | 'dueAt'>, now: number): boolean {
  return isOpen(danger) && danger.dueAt !== null && now >= danger.dueAt;
}
