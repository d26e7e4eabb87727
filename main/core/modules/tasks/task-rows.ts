import type { Deviation, TaskState } from '../../../../shared/domain/tasks/task.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A task as its table has it; instants in UTC ms. */
export type TaskRow = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly detail: string | null;
  readonly detailEn: string | null;
  readonly owner: string | null;
  readonly ownerEn: string | null;
  readonly place: string | null;
  readonly dueAt: number | null;
  /** The limit whose passing stands in the record already. */
  readonly overdueAt: number | null;
  readonly state: TaskState;
  readonly settledAt: number | null;
  readonly settledPost: string | null;
  readonly settledPerson: string | null;
  readonly reason: string | null;
  readonly incident: string | null;
  readonly run: string | null;
  readonly step: string | null;
  readonly ord: number | null;
  readonly contacts: string | null;
  readonly rule: string | null;
  readonly date: string | null;
  readonly missed: number | null;
  readonly createdAt: number;
  readonly post: string;
  readonly person: string | null;
  readonly sample: number;
};

export type PointRow = {
  readonly task: string;
  readonly point: string;
  readonly text: string;
  readonly textEn: string | null;
  readonly ord: number;
  readonly checkedAt: number | null;
  readonly post: string | null;
  readonly person: string | null;
};

export type TaskEventRow = {
  readonly id: string;
  readonly subject: 'task' | 'order';
  readonly ref: string;
  readonly incident: string | null;
  readonly at: number;
  readonly enteredAt: number;
  readonly kind: string;
  readonly deviations: string | null;
  readonly reason: string | null;
  readonly recipient: string | null;
  readonly medium: string | null;
  readonly post: string | null;
  readonly person: string | null;
};

/** @throws AppError UNKNOWN_TASK */
export function taskById(db: ReadDb, id: string): TaskRow {
  const row = cached<[string], TaskRow>(db, 'SELECT * FROM task WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_TASK', 'There is no such task. Nothing was changed.', { task: id });
  return row;
}

/** Points of a task, or of what recurs, in their order. */
export function pointsOf(db: ReadDb, task: string): PointRow[] {
  return cached<[string], PointRow>(
    db,
    'SELECT task, point, text, textEn, ord, checkedAt, post, person FROM task_point WHERE task = ? AND deleted = 0 ORDER BY ord, point',
  ).all(task);
}

export function tasksOfRun(db: ReadDb, run: string): TaskRow[] {
  return cached<[string], TaskRow>(db, 'SELECT * FROM task WHERE run = ? AND deleted = 0 ORDER BY ord, id').all(run);
}

export function personOf(post: string | null, person: string | null): { post: string; name?: string } {
  return person === null ? { post: post ?? '' } : { post: post ?? '', name: person };
}

export function deviationsIn(text: string | null): Deviation[] {
  return text === null || text === '' ? [] : (text.split(',') as Deviation[]);
}
