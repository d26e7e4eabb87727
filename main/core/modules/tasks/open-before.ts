import { isOwed } from '../../../../shared/domain/tasks/task.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { tasksOfRun, type TaskRow } from './task-rows.ts';

type Body = { readonly steps: readonly { readonly code: string; readonly after: readonly string[] }[] };

/** Steps of the same run that come before a task by the playbook's version it was started with, and are still to be done. */
export function openBefore(db: ReadDb, { run, step }: TaskRow): string[] {
  if (run === null || step === null) return [];
  const body = cached<[string], string>(
    db,
    `SELECT p.body FROM playbook_run r JOIN playbook p ON p.code = r.playbook AND p.version = r.playbookVersion WHERE r.id = ?`,
  )
    .pluck()
    .get(run) as string | undefined;
  if (body === undefined) return [];
  const { steps } = JSON.parse(body) as Body;
  const before = steps.find(({ code }) => code === step)?.after ?? [];
  return tasksOfRun(db, run)
    .filter((task) => task.step !== null && before.includes(task.step) && isOwed(task.state))
    .map((task) => task.step ?? '');
}
