import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { nextOccurrence, occurrenceToMake } from '../../../../shared/domain/tasks/recurrence.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { RuleRow } from './rule-commands.ts';
import { eventChange, newTaskChanges, put } from './task-changes.ts';
import { pointsOf, type TaskRow } from './task-rows.ts';

const SYSTEM = { post: 'system' };

/** What the passing of time makes of tasks at `now` (UTC ms): recurring ones appear, and that a limit passed is written down once. */
export function tasksDue(db: ReadDb, now: number, zone: string): Change[] {
  return [...occurrences(db, now, zone), ...limitsPassed(db, now)];
}

/** The next instant (UTC ms) at which time alone changes something of tasks; Infinity when nothing is waited for. */
export function nextTaskAt(db: ReadDb): number {
  const rule = cached<[], number | null>(
    db,
    'SELECT min(nextAt) FROM task_rule WHERE active = 1 AND nextAt IS NOT NULL AND deleted = 0',
  )
    .pluck()
    .get() as number | null | undefined;
  const task = cached<[], number | null>(
    db,
    `SELECT min(dueAt) FROM task WHERE deleted = 0 AND state IN ('open', 'blocked') AND (overdueAt IS NULL OR overdueAt <> dueAt)`,
  )
    .pluck()
    .get() as number | null | undefined;
  // In the millisecond of the limit itself it is not overdue yet.
  return Math.min(rule ?? Number.POSITIVE_INFINITY, task == null ? Number.POSITIVE_INFINITY : task + 1);
}

/** The zone of the event changed: what recurs appears at its time of day there. */
export function rulesInZone(db: ReadDb, zone: string): Change[] {
  return cached<[], RuleRow>(db, 'SELECT * FROM task_rule WHERE active = 1 AND deleted = 0')
    .all()
    .flatMap((rule) => {
      const nextAt = nextOccurrence(rule, rule.lastDate, zone).madeAt;
      return nextAt === rule.nextAt ? [] : [put('task_rule', [rule.id], { nextAt })];
    });
}

function occurrences(db: ReadDb, now: number, zone: string): Change[] {
  const rules = cached<[number], RuleRow>(
    db,
    'SELECT * FROM task_rule WHERE active = 1 AND nextAt <= ? AND deleted = 0 ORDER BY id',
  ).all(now);
  return rules.flatMap((rule) => {
    const { occurrence, missed, nextAt } = occurrenceToMake(rule, rule.lastDate, now, zone);
    if (occurrence === null) return nextAt === rule.nextAt ? [] : [put('task_rule', [rule.id], { nextAt })];
    const { title, titleEn, detail, owner, ownerEn, place, sample } = rule;
    const task = {
      title,
      titleEn,
      detail,
      owner,
      ownerEn,
      place,
      sample,
      dueAt: occurrence.dueAt,
      rule: rule.id,
      date: occurrence.date,
      missed,
      createdAt: now,
      post: SYSTEM.post,
    };
    return [
      // The same occurrence is the same task on every workstation.
      ...newTaskChanges(`${rule.id}:${occurrence.date}`, task, pointsOf(db, rule.id)),
      put('task_rule', [rule.id], { lastDate: occurrence.date, nextAt }),
    ];
  });
}

function limitsPassed(db: ReadDb, now: number): Change[] {
  const tasks = cached<[number], TaskRow>(
    db,
    `SELECT * FROM task WHERE deleted = 0 AND state IN ('open', 'blocked') AND dueAt < ? AND (overdueAt IS NULL OR overdueAt <> dueAt) ORDER BY id`,
  ).all(now);
  return tasks.flatMap(({ id, incident, dueAt }) => {
    const at = dueAt ?? now;
    const event = { subject: 'task', ref: id, incident, at, enteredAt: now, kind: 'overdue', by: SYSTEM } as const;
    return [
      put('task', [id], { overdueAt: at }),
      eventChange(`${id}:overdue:${at}`, { ...event, deviations: ['late'] }),
    ];
  });
}
