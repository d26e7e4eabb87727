import type { Task } from '../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../shared/domain/tasks/task.ts';

export const KEY_OF: Readonly<Record<TaskAct, string>> = { done: 'd', skip: 's', block: 'b', resume: 'r' };

/** Whether a person must say why first. */
export function asksReason(act: TaskAct, { state }: Pick<Task, 'state'>): boolean {
  return act === 'skip' || act === 'block' || (act === 'resume' && state !== 'blocked');
}

export function actOfKey({ acts }: Pick<Task, 'acts'>, key: string): TaskAct | null {
  return acts.find((act) => KEY_OF[act] === key.toLowerCase()) ?? null;
}
