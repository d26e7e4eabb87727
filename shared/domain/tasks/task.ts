import { AppError } from '../../kernel/app-error.ts';

export const TASK_STATES = ['open', 'blocked', 'done', 'skipped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What a person does with a task. */
export const TASK_ACTS = ['done', 'skip', 'block', 'resume'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** How the work left the plan: too late, not done, before what should come first, with points of its checklist left. */
export const DEVIATIONS = ['late', 'skipped', 'out-of-order', 'points-left'] as const;
export type Deviation = (typeof DEVIATIONS)[number];

/** Acts that say why. */
const REASONED: ReadonlySet<TaskAct> = new Set(['skip', 'block']);

const AFTERWARDS: Readonly<Record<TaskAct, TaskState>> = {
  done: 'done',
  skip: 'skipped',
  block: 'blocked',
  resume: 'open',
};

export type TaskToAct = {
  readonly state: TaskState;
  /** UTC ms; null: no limit. */
  readonly dueAt: number | null;
  /** Steps that come before it and are neither done nor skipped. */
  readonly openBefore: readonly string[];
  /** Points of its checklist that are not ticked. */
  readonly pointsLeft: number;
};

/** Whether a task is still to be done. */
export function isOwed(state: TaskState): boolean {
  return state === 'open' || state === 'blocked';
}

/** Whether it is overdue at `now` (UTC ms). In the very millisecond of its limit it is not. */
export function isOverdue({ state, dueAt }: Pick<TaskToAct, 'state' | 'dueAt'>, now: number): boolean {
  return isOwed(state) && dueAt !== null && now > dueAt;
}

/** Acts that a state allows. */
export function actsOf(state: TaskState): readonly TaskAct[] {
  if (state === 'open') return ['done', 'skip', 'block'];
  return state === 'blocked' ? ['done', 'skip', 'resume'] : ['resume'];
}

/**
 * What an act at `at` (UTC ms) makes of a task, and how it left the plan.
 * @throws AppError TASK_SETTLED when somebody did or skipped it already, TASK_STATE, REASON_REQUIRED
 */
export function decideAct(
  task: TaskToAct,
  act: TaskAct,
  reason: string | null,
  at: number,
): { readonly state: TaskState; readonly deviations: readonly Deviation[] } {
  if (!actsOf(task.state).includes(act)) {
    const code = isOwed(task.state) ? 'TASK_STATE' : 'TASK_SETTLED';
    throw new AppError(code, `A task that is ${task.state} does not take "${act}". Nothing was changed.`, {
      state: task.state,
      act,
    });
  }
  const settled = !isOwed(task.state);
  if ((REASONED.has(act) || settled) && (reason === null || reason.trim() === ''))
    throw new AppError('REASON_REQUIRED', 'Say why in a few words. Nothing was changed.', { act });
  return { state: AFTERWARDS[act], deviations: deviationsOf(task, act, at) };
}

function deviationsOf({ dueAt, openBefore, pointsLeft }: TaskToAct, act: TaskAct, at: number): Deviation[] {
  if (act === 'skip') return ['skipped'];
  if (act !== 'done') return [];
  return [
    ...(dueAt !== null && at > dueAt ? (['late'] as const) : []),
    ...(openBefore.length > 0 ? (['out-of-order'] as const) : []),
    ...(pointsLeft > 0 ? (['points-left'] as const) : []),
  ];
}

/** Overdue first and longest first, then what is due soonest; without a limit last; what is settled after all, newest first. */
export function compareTasks(
  a: {
    readonly state: TaskState;
    readonly dueAt: number | null;
    readonly settledAt: number | null;
    readonly id: string;
  },
  b: typeof a,
): number {
  const settled = Number(!isOwed(a.state)) - Number(!isOwed(b.state));
  if (settled !== 0) return settled;
  const [first, second] = isOwed(a.state)
    ? [a.dueAt ?? Number.MAX_SAFE_INTEGER, b.dueAt ?? Number.MAX_SAFE_INTEGER]
    : [-(a.settledAt ?? 0), -(b.settledAt ?? 0)];
  return first - second || (a.id < b.id ? -1 : 1);
}
