import { addDays } from './local-date.ts';
import type { DueWindow } from './windows.ts';

export const TASK_STATES = ['overdue', 'due', 'coming'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What is to be done of one plan at one place. `fromAt` and `untilAt` in UTC ms; it is overdue from `untilAt` on. */
export type InspectionTask = {
  readonly state: TaskState;
  readonly from: string;
  readonly dueOn: string;
  readonly fromAt: number;
  readonly untilAt: number;
  readonly cadence: DueWindow['cadence'];
  /** Earlier windows that also went by undone: one patrol now answers for all of them. */
  readonly missed: number;
};

/**
 * Tasks of one plan at one place at `today`, a local date; `startOf` gives the instant (UTC ms) at which one begins: the overdue one, the one due now and the next one. A window
 * is settled by its own record; what went by before the last record is past, because a patrol cannot be made for last week.
 * Windows in which the place does not open at all make no task.
 */
export function openTasks(
  windows: readonly DueWindow[],
  done: ReadonlySet<string>,
  today: string,
  startOf: (date: string) => number,
  closedOn: (date: string) => boolean = () => false,
): InspectionTask[] {
  const tasks: InspectionTask[] = [];
  let missed = 0;
  let overdue: DueWindow | null = null;
  for (const window of windows) {
    if (done.has(window.dueOn)) {
      missed = 0;
      overdue = null;
      continue;
    }
    if (closedThroughout(window, closedOn)) continue;
    if (window.dueOn < today) {
      if (overdue) missed += 1;
      overdue = window;
      continue;
    }
    tasks.push(taskOf(window, window.from <= today ? 'due' : 'coming', 0, startOf));
    if (window.from > today) break;
  }
  return overdue ? [taskOf(overdue, 'overdue', missed, startOf), ...tasks] : tasks;
}

function taskOf(
  { from, dueOn, cadence }: DueWindow,
  state: TaskState,
  missed: number,
  startOf: (date: string) => number,
): InspectionTask {
  const untilAt = startOf(addDays(dueOn, 1));
  return { state, from, dueOn, fromAt: startOf(from), untilAt, cadence, missed };
}

function closedThroughout({ from, dueOn }: DueWindow, closedOn: (date: string) => boolean): boolean {
  for (let date = from; date <= dueOn; date = addDays(date, 1)) if (!closedOn(date)) return false;
  return true;
}
