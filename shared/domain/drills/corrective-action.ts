import { AppError } from '../../kernel/app-error.ts';
import type { Fields } from '../change-log/change.ts';
import { maybeSamePerson, personText, type Person } from '../people/someone-else.ts';

/** 整改措施: open → done → verified by someone else; withdrawn with a reason. Nothing is deleted. */
export const ACTION_STAGES = ['open', 'done', 'verified', 'withdrawn'] as const;
export type ActionStage = (typeof ACTION_STAGES)[number];

export const ACTION_STEPS = ['do', 'verify', 'send-back', 'withdraw'] as const;
export type ActionStep = (typeof ACTION_STEPS)[number];

export type CorrectiveAction = {
  readonly stage: ActionStage;
  readonly dueAt: number;
  readonly doneBy: Person | null;
  readonly reopened: number;
};

const FROM: Readonly<Record<ActionStep, readonly ActionStage[]>> = {
  do: ['open'],
  verify: ['done'],
  'send-back': ['done'],
  withdraw: ['open', 'done'],
};

/** Steps that a stage allows. */
export function actionStepsFrom(stage: ActionStage): ActionStep[] {
  return ACTION_STEPS.filter((step) => FROM[step].includes(stage));
}

/** An action holds readiness back until it is verified or withdrawn. */
export const isActionOpen = (stage: ActionStage): boolean => stage === 'open' || stage === 'done';

export const isActionOverdue = ({ stage, dueAt }: Pick<CorrectiveAction, 'stage' | 'dueAt'>, now: number): boolean =>
  isActionOpen(stage) && now > dueAt;

/**
 * Fields that a step by `by` at `now` (UTC ms) sets. Who did it cannot verify it; sending back and withdrawing need a word on why.
 * `retest` names the drill that showed it to work.
 * @throws AppError WRONG_STAGE, SAME_PERSON, REASON_REQUIRED
 */
export function decideActionStep(
  action: CorrectiveAction,
  { step, note, retest }: { readonly step: ActionStep; readonly note: string; readonly retest?: string | undefined },
  by: Person,
  now: number,
): Fields {
  if (!FROM[step].includes(action.stage))
    throw new AppError(
      'WRONG_STAGE',
      `A corrective action at the stage "${action.stage}" cannot take the step "${step}". Nothing was changed. Look at its present stage and take the next step.`,
      { stage: action.stage, step, allowed: actionStepsFrom(action.stage) },
    );
  if ((step === 'send-back' || step === 'withdraw') && note.trim() === '')
    throw new AppError(
      'REASON_REQUIRED',
      'This step needs a word on why. Nothing was changed. Write it down and try again.',
    );
  if (step === 'verify' && action.doneBy !== null && maybeSamePerson(action.doneBy, by))
    throw new AppError(
      'SAME_PERSON',
      'Who did it cannot verify it: someone else must. Nothing was changed. Let another post, or another named person of this post, take over the console.',
      { post: action.doneBy.post },
    );
  const who = personText(by);
  const text = note.trim() === '' ? null : note.trim();
  switch (step) {
    case 'do':
      return { stage: 'done', doneAt: now, doneBy: who, doneNote: text };
    case 'verify':
      return {
        stage: 'verified',
        verifiedAt: now,
        verifiedBy: who,
        verifyNote: text,
        ...(retest === undefined ? {} : { retest }),
      };
    case 'send-back':
      return {
        stage: 'open',
        doneAt: null,
        doneBy: null,
        doneNote: null,
        verifiedAt: now,
        verifiedBy: who,
        verifyNote: text,
        reopened: action.reopened + 1,
      };
    case 'withdraw':
      return { stage: 'withdrawn', verifiedAt: now, verifiedBy: who, verifyNote: text };
  }
}
