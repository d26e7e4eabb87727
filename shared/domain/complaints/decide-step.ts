import { AppError } from '../../kernel/app-error.ts';
import type { Fields } from '../change-log/change.ts';
import { FUTURE_TOLERANCE_MS } from '../log/event-time.ts';
import { personText, type Person } from '../people/someone-else.ts';
import { dueAfter, WATCH_FLAGS, type Complaint, type ComplaintStage, type WatchFlag } from './complaint.ts';

/** What a person does with a complaint. Instants in UTC ms. */
export type ComplaintStep =
  | { readonly step: 'hand'; readonly to: string; readonly text: string }
  | { readonly step: 'note'; readonly text: string; readonly watch: Readonly<Partial<Record<WatchFlag, boolean>>> }
  | { readonly step: 'resolve'; readonly text: string }
  | {
      readonly step: 'tell-back';
      /** Who was told; empty: the customer. */
      readonly told: string;
      readonly at: number;
      readonly medium: string;
      readonly text: string;
    }
  | { readonly step: 'close'; readonly text: string }
  | { readonly step: 'reopen'; readonly text: string; readonly limitHours: number };

export const COMPLAINT_STEPS = ['hand', 'note', 'resolve', 'tell-back', 'close', 'reopen'] as const;

const FROM: Readonly<Record<ComplaintStep['step'], readonly ComplaintStage[]>> = {
  hand: ['open', 'resolved', 'told'],
  note: ['open', 'resolved', 'told'],
  resolve: ['open', 'resolved'],
  'tell-back': ['resolved', 'told'],
  close: ['told'],
  reopen: ['resolved', 'told', 'closed'],
};

/** Steps that a stage allows, in the order people take them. */
export function stepsFrom(stage: ComplaintStage): ComplaintStep['step'][] {
  return COMPLAINT_STEPS.filter((step) => FROM[step].includes(stage));
}

/** Minutes are what people note: an answer in the minute in which the complaint came in counts. */
const MINUTE_MS = 60_000;

/**
 * Fields that a step by `by` at `now` (UTC ms) sets. Whoever helps, nobody takes the place of the first asked: no step sets that
 * field `[002]`. It closes only when the outcome was told back to the customer `[001]`; reopened, it needs another outcome and
 * another answer, with the limit of its kind again.
 * @throws AppError NOT_TOLD_BACK, COMPLAINT_STAGE, REASON_REQUIRED, TOLD_IN_FUTURE, TOLD_BEFORE_START
 */
export function decideStep(complaint: Complaint, step: ComplaintStep, by: Person, now: number): Fields {
  assertStage(complaint.stage, step.step);
  switch (step.step) {
    case 'hand':
      assertText(step.to, 'Say which post helps.');
      return { helper: step.to === complaint.firstAsked.post ? null : step.to };
    case 'note': {
      const flags = WATCH_FLAGS.flatMap((flag) => {
        const value = step.watch[flag];
        return value === undefined || value === complaint[flag] ? [] : [[flag, value ? 1 : 0] as const];
      });
      if (flags.length === 0) assertText(step.text, 'A note says something.');
      return Object.fromEntries(flags);
    }
    case 'resolve':
      assertText(step.text, 'An outcome says what was done.');
      return { stage: 'resolved', outcome: step.text, resolvedAt: now, resolvedBy: personText(by) };
    case 'tell-back':
      assertToldAt(complaint, step.at, now);
      return {
        stage: 'told',
        told: step.told === '' ? null : step.told,
        toldAt: step.at,
        toldMedium: step.medium,
        toldBy: personText(by),
      };
    case 'close':
      return { stage: 'closed', closedAt: now, closedBy: personText(by) };
    case 'reopen':
      assertText(step.text, 'A complaint is only opened again with a reason.');
      return {
        ...OPEN_AGAIN,
        dueAt: Math.max(complaint.dueAt, dueAfter(now, step.limitHours)),
        reopened: complaint.reopened + 1,
        reopenReason: step.text,
        // It was not settled after all.
        unsolved: 1,
      };
  }
}

const OPEN_AGAIN = {
  stage: 'open',
  outcome: null,
  resolvedAt: null,
  resolvedBy: null,
  told: null,
  toldAt: null,
  toldMedium: null,
  toldBy: null,
  closedAt: null,
  closedBy: null,
} as const;

function assertStage(stage: ComplaintStage, step: ComplaintStep['step']): void {
  if (FROM[step].includes(stage)) return;
  if (step === 'close' && stage !== 'closed')
    throw new AppError(
      'NOT_TOLD_BACK',
      'Nobody has told the customer the outcome yet, so the complaint stays open. Nothing was changed. Record who was told, when and how, then close it.',
      { stage },
    );
  throw new AppError(
    'COMPLAINT_STAGE',
    `A complaint at the stage "${stage}" cannot take the step "${step}". Nothing was changed. Look at its present stage and take the next step.`,
    { stage, step, allowed: stepsFrom(stage) },
  );
}

function assertText(text: string, rule: string): void {
  if (text.trim() === '')
    throw new AppError('REASON_REQUIRED', `${rule} Nothing was changed. Write it down and try again.`);
}

function assertToldAt({ receivedAt }: Complaint, at: number, now: number): void {
  if (at > now + FUTURE_TOLERANCE_MS)
    throw new AppError('TOLD_IN_FUTURE', 'Nobody can have been told in the future. Nothing was changed.', {
      toldAt: at,
      now,
    });
  if (at < receivedAt - MINUTE_MS)
    throw new AppError(
      'TOLD_BEFORE_START',
      'That was before the complaint came in, so it is no answer to it. Nothing was changed. Correct the time.',
      { toldAt: at, start: receivedAt },
    );
}
