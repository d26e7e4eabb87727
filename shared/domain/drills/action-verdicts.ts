import type { Verdict } from '../readiness/verdict.ts';
import { isActionOpen, type ActionStage } from './corrective-action.ts';

export type PlacedAction = {
  readonly id: string;
  readonly item: string;
  readonly text: string;
  readonly stage: ActionStage;
  readonly raisedAt: number;
  readonly dueAt: number;
  readonly critical: boolean;
};

/**
 * What the corrective actions of a place say of its items: an open one on a critical item holds it at in progress, however green the
 * rest is, until somebody else has verified it. Of several the earliest due speaks. *(product rule)*
 */
export function actionVerdicts(actions: readonly PlacedAction[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const open = actions
    .filter(({ stage, critical }) => critical && isActionOpen(stage))
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  for (const { id, item, text, raisedAt, dueAt } of open) {
    if (verdicts.has(item)) continue;
    const count = open.filter((other) => other.item === item).length;
    verdicts.set(item, {
      status: 'in-progress',
      observedAt: raisedAt,
      rule: 'corrective-action-open',
      facts: { action: id, text, dueAt, count },
      reviewAt: null,
    });
  }
  return verdicts;
}
