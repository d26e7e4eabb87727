import type { HiddenDanger } from '../../../shared/contract/dangers.ts';

/** What a person can do with a danger; verification has two outcomes. Those with a form ask for something first. */
export const ACTIONS = ['assign', 'fix', 'verify', 'reject', 'strike-off', 'withdraw'] as const;
export type DangerAction = (typeof ACTIONS)[number];

export const KEY_OF: Readonly<Record<DangerAction, string>> = {
  assign: 'a',
  fix: 'f',
  verify: 'v',
  reject: 'x',
  'strike-off': 'c',
  withdraw: 'w',
};

/** Done at once, by one key: nothing more is needed. */
export const AT_ONCE: ReadonlySet<DangerAction> = new Set(['verify', 'strike-off']);

export function actionsOf({ steps }: Pick<HiddenDanger, 'steps'>): readonly DangerAction[] {
  return ACTIONS.filter((action) => steps.includes(action === 'reject' ? 'verify' : action));
}

export function actionOfKey(danger: Pick<HiddenDanger, 'steps'>, key: string): DangerAction | null {
  return actionsOf(danger).find((action) => KEY_OF[action] === key.toLowerCase()) ?? null;
}
