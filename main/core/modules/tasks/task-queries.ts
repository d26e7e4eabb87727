import type { z } from 'zod';
import type { Task, TaskEvent, TaskRule, tasksContract } from '../../../../shared/contract/tasks.ts';
import { nextOccurrence } from '../../../../shared/domain/tasks/recurrence.ts';
import { actsOf, compareTasks, isOverdue, isOwed } from '../../../../shared/domain/tasks/task.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { ruleById, type RuleRow } from './rule-commands.ts';
import { eventsOfTask } from './task-events.ts';
import { deviationsIn, personOf, pointsOf, taskById, type TaskRow } from './task-rows.ts';

type ListInput = z.infer<NonNullable<(typeof tasksContract.list)['~orpc']['inputSchema']>>;
type ListOutput = Omit<z.infer<NonNullable<(typeof tasksContract.list)['~orpc']['outputSchema']>>, 'at'>;
type OwnerCount = ListOutput['byOwner'][number];

/** Settled tasks are read back to here; older ones stand in their incidents. Milliseconds. */
const SETTLED_KEPT_MS = 7 * 86_400_000;

export type TaskQueryDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly zone: () => string;
};

export class TaskQueries {
  readonly #deps: TaskQueryDeps;

  constructor(deps: TaskQueryDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_TASK */
  get(id: string): Task {
    return this.view(taskById(this.#deps.db, id), this.#deps.clock.now());
  }

  /** @throws AppError UNKNOWN_TASK */
  events(id: string): TaskEvent[] {
    return eventsOfTask(this.#deps.db, taskById(this.#deps.db, id));
  }

  list({ state, owner, post, incident, place, query, limit }: ListInput): ListOutput {
    const { db, clock } = this.#deps;
    const now = clock.now();
    const all = cached<[number], TaskRow>(
      db,
      `SELECT * FROM task WHERE deleted = 0 AND (state IN ('open', 'blocked') OR settledAt >= ?)`,
    ).all(now - SETTLED_KEPT_MS);
    const rows =
      incident === undefined
        ? all
        : cached<[string], TaskRow>(db, 'SELECT * FROM task WHERE incident = ? AND deleted = 0').all(incident);
    const words = query?.trim().toLowerCase() ?? '';
    const wanted = rows.filter(
      (task) =>
        isWanted(task, state, now) &&
        (owner === undefined || sameOwner(task, owner)) &&
        (post === undefined || mayTake(task, post)) &&
        (place === undefined || task.place === place) &&
        (words === '' || textOf(task).includes(words)),
    );
    const items = wanted.toSorted(compareTasks).slice(0, limit);
    const owed = all.filter((task) => isOwed(task.state));
    const next = Math.min(...owed.flatMap(({ dueAt }) => (dueAt !== null && dueAt >= now ? [dueAt] : [])));
    return {
      total: wanted.length,
      counts: { ...countOf(owed, now), settled: all.length - owed.length },
      byOwner: byOwner(owed, now),
      items: items.map((row) => this.view(row, now)),
      nextDueAt: Number.isFinite(next) ? next : null,
    };
  }

  rules(): TaskRule[] {
    return cached<[], RuleRow>(
      this.#deps.db,
      'SELECT * FROM task_rule WHERE deleted = 0 ORDER BY active DESC, nextAt, title, id',
    )
      .all()
      .map((row) => this.#ruleView(row));
  }

  /** @throws AppError UNKNOWN_RULE */
  rule(id: string): TaskRule {
    return this.#ruleView(ruleById(this.#deps.db, id));
  }

  /** A task as people see it at `now` (UTC ms). */
  view(row: TaskRow, now: number): Task {
    const { db, places } = this.#deps;
    const place = row.place === null ? undefined : places.get(row.place);
    const about = row.incident === null ? undefined : incidentNamed(db, row.incident);
    return {
      id: row.id,
      title: row.title,
      titleEn: row.titleEn,
      detail: row.detail,
      detailEn: row.detailEn,
      owner: row.owner,
      ownerEn: row.ownerEn,
      place: row.place,
      placeName: place?.name ?? null,
      placeNameEn: place?.nameEn ?? null,
      dueAt: row.dueAt,
      overdue: isOverdue(row, now),
      state: row.state,
      acts: [...actsOf(row.state)],
      settledAt: row.settledAt,
      settledBy: row.settledPost === null ? null : personOf(row.settledPost, row.settledPerson),
      reason: row.reason,
      deviations: deviationsOf(db, row),
      incident: row.incident,
      incidentNumber: about?.number ?? null,
      incidentTitle: about?.title ?? null,
      confidential: about?.confidential === 1,
      run: row.run,
      step: row.step,
      contacts: row.contacts === null ? [] : row.contacts.split(','),
      points: pointsOf(db, row.id).map(({ point, text, textEn, checkedAt, post, person }) => ({
        point,
        text,
        textEn,
        checkedAt,
        checkedBy: checkedAt === null ? null : personOf(post, person),
      })),
      rule: row.rule,
      missed: row.missed ?? 0,
      createdAt: row.createdAt,
      createdBy: personOf(row.post, row.person),
      sample: row.sample === 1,
    };
  }

  #ruleView(row: RuleRow): TaskRule {
    const { db, places, zone } = this.#deps;
    const place = row.place === null ? undefined : places.get(row.place);
    const next = row.active === 1 ? nextOccurrence(row, row.lastDate, zone()) : null;
    return {
      id: row.id,
      title: row.title,
      titleEn: row.titleEn,
      detail: row.detail,
      owner: row.owner,
      ownerEn: row.ownerEn,
      place: row.place,
      placeName: place?.name ?? null,
      placeNameEn: place?.nameEn ?? null,
      cadence: row.cadence,
      weekday: row.weekday,
      minute: row.minute,
      leadMinutes: row.leadMinutes,
      startsOn: row.startsOn,
      active: row.active === 1,
      nextAt: next?.madeAt ?? null,
      nextDueAt: next?.dueAt ?? null,
      points: pointsOf(db, row.id).map(({ point, text, textEn }) => ({ point, text, textEn })),
      sample: row.sample === 1,
    };
  }
}

/** What people call an incident. */
export function incidentNamed(
  db: ReadDb,
  id: string,
): { number: number; title: string; confidential: number | null } | undefined {
  return cached<[string], { number: number; title: string; confidential: number | null }>(
    db,
    'SELECT number, title, confidential FROM incident WHERE id = ? AND deleted = 0',
  ).get(id);
}

/** How it left the plan, by what was last done with it. */
function deviationsOf(db: ReadDb, { id, state }: TaskRow): Task['deviations'] {
  if (isOwed(state)) return [];
  const text = cached<[string, string], string | null>(
    db,
    `SELECT deviations FROM task_event WHERE subject = 'task' AND ref = ? AND kind = ? AND deleted = 0 ORDER BY enteredAt DESC, changedSeq DESC LIMIT 1`,
  )
    .pluck()
    .get(id, state === 'done' ? 'done' : 'skip') as string | null | undefined;
  return deviationsIn(text ?? null);
}

function isWanted(task: TaskRow, state: ListInput['state'], now: number): boolean {
  if (state === 'all') return true;
  if (state === 'owed') return isOwed(task.state);
  if (state === 'overdue') return isOverdue(task, now);
  return state === 'blocked' ? task.state === 'blocked' : !isOwed(task.state);
}

function sameOwner({ owner, ownerEn }: TaskRow, wanted: string): boolean {
  return [owner, ownerEn].some((one) => plain(one) !== '' && plain(one) === plain(wanted));
}

function mayTake({ owner, ownerEn }: TaskRow, post: string): boolean {
  return [owner, ownerEn].some((one) => plain(one) !== '' && plain(post).startsWith(plain(one)));
}

const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

function textOf({ title, titleEn, detail, owner, ownerEn, place }: TaskRow): string {
  return [title, titleEn, detail, owner, ownerEn, place].join('\n').toLowerCase();
}

function countOf(tasks: readonly TaskRow[], now: number): { open: number; overdue: number; blocked: number } {
  return {
    open: tasks.length,
    overdue: tasks.filter((task) => isOverdue(task, now)).length,
    blocked: tasks.filter(({ state }) => state === 'blocked').length,
  };
}

function byOwner(tasks: readonly TaskRow[], now: number): OwnerCount[] {
  const groups = new Map<string | null, TaskRow[]>();
  for (const task of tasks) groups.set(task.owner, [...(groups.get(task.owner) ?? []), task]);
  return [...groups]
    .map(([owner, some]) => ({
      owner,
      ownerEn: some.find(({ ownerEn }) => ownerEn)?.ownerEn ?? null,
      ...countOf(some, now),
    }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || ((a.owner ?? '~') < (b.owner ?? '~') ? -1 : 1));
}
