import type { TaskEvent } from '../../../../shared/contract/tasks.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { NOTHING, type TimelineSource } from '../incidents/index.ts';
import { deviationsIn, personOf, type TaskEventRow, type TaskRow } from './task-rows.ts';

type Named = { title: string | null; titleEn: string | null; owner: string | null; ownerEn: string | null };

/** The course of one task, oldest first. */
export function eventsOfTask(db: ReadDb, { id, title, titleEn, owner, ownerEn }: TaskRow): TaskEvent[] {
  return cached<[string], TaskEventRow>(
    db,
    `SELECT * FROM task_event WHERE subject = 'task' AND ref = ? AND deleted = 0 ORDER BY at, enteredAt, changedSeq`,
  )
    .all(id)
    .map((row) => ({
      at: row.at,
      enteredAt: row.enteredAt,
      by: personOf(row.post, row.person),
      subject: 'task',
      ref: row.ref,
      kind: row.kind as TaskEvent['kind'],
      title,
      titleEn,
      owner,
      ownerEn,
      deviations: deviationsIn(row.deviations),
      reason: row.reason,
      recipient: row.recipient,
      medium: row.medium,
    }));
}

/** What tasks and orders contribute to the timeline of an incident: what was done, skipped or blocked, and every deviation. */
export const taskTimeline: TimelineSource = (db, { id }) =>
  cached<[string], TaskEventRow & Named>(
    db,
    `SELECT e.*, coalesce(t.title, o.text) AS title, t.titleEn, t.owner, t.ownerEn FROM task_event e
     LEFT JOIN task t ON e.subject = 'task' AND t.id = e.ref
     LEFT JOIN duty_order o ON e.subject = 'order' AND o.id = e.ref
     WHERE e.incident = ? AND e.deleted = 0 ORDER BY e.at, e.enteredAt, e.changedSeq`,
  )
    .all(id)
    .map((row) => {
      const title = row.title ?? '';
      const owner = row.recipient ?? row.owner ?? '';
      return {
        ...NOTHING,
        at: row.at,
        enteredAt: row.enteredAt,
        by: personOf(row.post, row.person),
        kind: row.subject,
        other: {
          what: `${row.subject}-${row.kind}`,
          values: {
            title,
            titleEn: row.titleEn ?? title,
            owner,
            ownerEn: row.recipient ?? row.ownerEn ?? owner,
            medium: row.medium ?? '',
            deviations: row.deviations ?? '',
            ...flags(row.deviations),
          },
          detail: row.reason,
          ref: row.ref,
        },
      };
    });

/** For sentences: whether it was late, out of order, or left points of the checklist. */
function flags(deviations: string | null): Record<string, string> {
  const names = deviationsIn(deviations);
  const yes = (name: (typeof names)[number]): string => (names.includes(name) ? 'yes' : 'no');
  return { late: yes('late'), order: yes('out-of-order'), points: yes('points-left') };
}
