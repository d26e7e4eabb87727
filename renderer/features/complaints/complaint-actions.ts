import type { Complaint } from '../../../shared/contract/complaints.ts';
import { COMPLAINT_STEPS } from '../../../shared/domain/complaints/decide-step.ts';

export type ComplaintAction = (typeof COMPLAINT_STEPS)[number];

export const KEY_OF: Readonly<Record<ComplaintAction, string>> = {
  resolve: 'r',
  'tell-back': 't',
  close: 'c',
  hand: 'h',
  note: 'n',
  reopen: 'o',
};

/** In the order people need them: what brings the case on comes first. */
const ORDER: readonly ComplaintAction[] = ['close', 'tell-back', 'resolve', 'hand', 'note', 'reopen'];

/** What a person can do with a complaint now; the first is the next step. */
export function actionsOf({ steps }: Pick<Complaint, 'steps'>): readonly ComplaintAction[] {
  return ORDER.filter((action) => steps.includes(action));
}

export function actionOfKey(complaint: Pick<Complaint, 'steps'>, key: string): ComplaintAction | null {
  return actionsOf(complaint).find((action) => KEY_OF[action] === key.toLowerCase()) ?? null;
}
