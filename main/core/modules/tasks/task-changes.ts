import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { Deviation } from '../../../../shared/domain/tasks/task.ts';
import type { Command } from '../../store/command-bus.ts';

export type NewPoint = { readonly point: string; readonly text: string; readonly textEn: string | null };

/** What a new task is made of; instants in UTC ms. */
export type NewTask = {
  readonly title: string;
  readonly titleEn?: string | null;
  readonly detail?: string | null;
  readonly detailEn?: string | null;
  readonly owner?: string | null;
  readonly ownerEn?: string | null;
  readonly place?: string | null;
  readonly dueAt: number | null;
  readonly incident?: string | null;
  readonly run?: string | null;
  readonly step?: string | null;
  readonly ord?: number | null;
  readonly contacts?: string | null;
  readonly rule?: string | null;
  readonly date?: string | null;
  readonly missed?: number | null;
  readonly createdAt: number;
  readonly post: string;
  readonly person?: string | null;
  readonly sample?: number;
};

export function newTaskChanges(id: string, task: NewTask, points: readonly NewPoint[]): Change[] {
  const fields: Record<string, FieldValue> = { state: 'open' };
  for (const [name, value] of Object.entries(task)) if (value !== null && value !== undefined) fields[name] = value;
  return [put('task', [id], fields), ...pointChanges(id, points)];
}

/** Points of a task, or of what recurs. */
export function pointChanges(task: string, points: readonly NewPoint[]): Change[] {
  return points.map(({ point, text, textEn }, ord) => put('task_point', [task, point], { text, textEn, ord }));
}

/** Points as people write them: one line each. */
export function writtenPoints(texts: readonly string[]): NewPoint[] {
  return texts.map((text, index) => ({ point: `p${index + 1}`, text, textEn: null }));
}

export type NewTaskEvent = {
  readonly subject: 'task' | 'order';
  readonly ref: string;
  readonly incident: string | null;
  /** When it happened and when it was entered, UTC ms. */
  readonly at: number;
  readonly enteredAt: number;
  readonly kind: string;
  readonly deviations?: readonly Deviation[];
  readonly reason?: string | null;
  readonly recipient?: string | null;
  readonly medium?: string | null;
  readonly by: Command['operator'];
};

/** One line in the course of a task or an order. */
export function eventChange(id: string, { by, deviations = [], ...event }: NewTaskEvent): Change {
  const fields: Record<string, FieldValue> = { post: by.post, person: by.name ?? null };
  for (const [name, value] of Object.entries(event)) if (value !== undefined) fields[name] = value;
  if (deviations.length > 0) fields['deviations'] = deviations.join(',');
  return put('task_event', [id], fields);
}

export function put(entity: string, key: readonly string[], fields: Readonly<Record<string, FieldValue>>): Change {
  return { entity, op: 'put', row: rowKey(key), fields };
}
