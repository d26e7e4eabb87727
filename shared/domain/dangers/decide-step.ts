import { AppError } from '../../kernel/app-error.ts';
import type { Fields } from '../change-log/change.ts';
import { maybeSamePerson, personText, type Person } from '../people/someone-else.ts';
import type { Danger, DangerStage } from './danger.ts';

/** What a person does with a hidden danger. `due` in UTC ms. */
export type DangerStep =
  | { readonly step: 'assign'; readonly to: string; readonly due?: number | undefined }
  | { readonly step: 'fix'; readonly note: string }
  | { readonly step: 'verify'; readonly passed: boolean; readonly note: string }
  | { readonly step: 'strike-off'; readonly note: string }
  | { readonly step: 'withdraw'; readonly reason: string };

export const DANGER_STEPS = ['assign', 'fix', 'verify', 'strike-off', 'withdraw'] as const;

const FROM: Readonly<Record<DangerStep['step'], readonly DangerStage[]>> = {
  assign: ['found', 'assigned'],
  fix: ['assigned'],
  verify: ['fixed'],
  'strike-off': ['verified'],
  withdraw: ['found', 'assigned', 'fixed'],
};

/** Steps that a stage allows, in the order people take them. */
export function stepsFrom(stage: DangerStage): DangerStep['step'][] {
  return DANGER_STEPS.filter((step) => FROM[step].includes(stage));
}

/**
 * Fields that a step by `by` at `now` (UTC ms) sets. Found → assigned → fixed → verified by someone else → struck off `[002]`.
 * A fix that fails verification goes back to who it was assigned to. Nothing is deleted: what turns out to be no danger is struck
 * off with a reason by someone else than who reported it.
 * @throws AppError WRONG_STAGE, SAME_PERSON, REASON_REQUIRED
 */
export function decideStep(
  danger: Danger & { readonly reopened: number },
  step: DangerStep,
  by: Person,
  now: number,
): Fields {
  if (!FROM[step.step].includes(danger.stage)) {
    throw new AppError(
      'WRONG_STAGE',
      `A hidden danger at the stage "${danger.stage}" cannot take the step "${step.step}". Nothing was changed. Look at its present stage and take the next step.`,
      { stage: danger.stage, step: step.step, allowed: stepsFrom(danger.stage) },
    );
  }
  switch (step.step) {
    case 'assign':
      return {
        stage: 'assigned',
        assignedTo: step.to,
        assignedAt: now,
        ...(step.due === undefined ? {} : { dueAt: step.due }),
      };
    case 'fix':
      return { stage: 'fixed', fixedAt: now, fixedBy: personText(by), fixNote: orNull(step.note) };
    case 'verify':
      if (danger.fixedBy) assertSomeoneElse(danger.fixedBy, by, 'fixed it', 'verify it');
      return step.passed ? verified(step.note, by, now) : reopened(danger.reopened, step.note, by, now);
    case 'strike-off':
      return { stage: 'struck-off', struckOffAt: now, struckOffBy: personText(by), struckOffNote: orNull(step.note) };
    case 'withdraw':
      assertReason(step.reason, 'A hidden danger is only withdrawn with a reason.');
      assertSomeoneElse(danger.foundBy, by, 'reported it', 'withdraw it');
      return {
        stage: 'struck-off',
        struckOffAt: now,
        struckOffBy: personText(by),
        struckOffNote: step.reason.trim(),
        withdrawn: 1,
      };
  }
}

function verified(note: string, by: Person, now: number): Fields {
  return { stage: 'verified', verifiedAt: now, verifiedBy: personText(by), verifyNote: orNull(note) };
}

function reopened(times: number, note: string, by: Person, now: number): Fields {
  assertReason(note, 'A fix is only sent back with a word on what is still wrong.');
  const fixedAgain = { fixedAt: null, fixedBy: null, fixNote: null };
  return {
    stage: 'assigned',
    ...fixedAgain,
    verifiedAt: now,
    verifiedBy: personText(by),
    verifyNote: note.trim(),
    reopened: times + 1,
  };
}

function assertSomeoneElse(first: Person, by: Person, did: string, wants: string): void {
  if (!maybeSamePerson(first, by)) return;
  throw new AppError(
    'SAME_PERSON',
    `Who ${did} cannot ${wants}: someone else must. Nothing was changed. Let another post, or another named person of this post, take over the console.`,
    { post: first.post, ...(first.name === undefined ? {} : { name: first.name }) },
  );
}

function assertReason(reason: string, rule: string): void {
  if (reason.trim() === '')
    throw new AppError('REASON_REQUIRED', `${rule} Nothing was changed. Write it down and try again.`);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
