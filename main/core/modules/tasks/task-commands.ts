import type { z } from 'zod';
import type { tasksContract } from '../../../../shared/contract/tasks.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { FUTURE_TOLERANCE_MS } from '../../../../shared/domain/log/event-time.ts';
import { decideAct, isOwed, type TaskAct } from '../../../../shared/domain/tasks/task.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { incidentById } from '../incidents/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { openBefore } from './open-before.ts';
import { eventChange, newTaskChanges, put, writtenPoints } from './task-changes.ts';
import { personOf, pointsOf, taskById, type TaskRow } from './task-rows.ts';

type Input<Name extends keyof typeof tasksContract> = z.infer<
  NonNullable<(typeof tasksContract)[Name]['~orpc']['inputSchema']>
>;

export type TaskDeps = { readonly bus: CommandBus; readonly clock: Clock; readonly places: PlaceIndex };
export type Act = {
  readonly task: string;
  readonly act: TaskAct;
  readonly reason?: string | undefined;
  /** When it was done (UTC ms); now when not given. */
  readonly at?: number | undefined;
};

/** Makes, corrects and settles tasks. All throw UNKNOWN_TASK. */
export class TaskCommands {
  readonly #deps: TaskDeps;

  constructor(deps: TaskDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_INCIDENT, INCIDENT_CLOSED */
  create(command: Command, input: Input<'create'>): Outcome<{ id: string }> {
    const { bus, clock, places } = this.#deps;
    return bus.execute(command, (db) => {
      assertPlace(places, input.place ?? null);
      const incident = input.incident ?? null;
      if (incident !== null) assertOpenIncident(db, incident);
      const now = clock.now();
      const { post, name } = command.operator;
      const { title, detail = null, owner = null, place = null, due = null } = input;
      const task = { title, detail, owner, place, dueAt: due, incident, createdAt: now, post, person: name ?? null };
      const event = { subject: 'task', ref: command.id, incident, at: now, enteredAt: now, kind: 'made' } as const;
      return {
        changes: [
          ...newTaskChanges(command.id, task, writtenPoints(input.points ?? [])),
          eventChange(`${command.id}:made`, { ...event, by: command.operator }),
        ],
        result: { id: command.id },
      };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, TASK_SETTLED */
  update(command: Command, input: Input<'update'>): Outcome<null> {
    const { bus, clock, places } = this.#deps;
    return bus.execute(command, (db) => {
      const task = taskById(db, input.task);
      if (!isOwed(task.state)) throw settled(task);
      assertPlace(places, input.place ?? null);
      const { title, detail, owner, place, due } = input;
      const given: Record<string, FieldValue | undefined> = { title, detail, owner, place, dueAt: due };
      // What the person wrote is one text; the other language would go on saying what it said.
      if (title !== undefined) given['titleEn'] = null;
      if (detail !== undefined) given['detailEn'] = null;
      if (owner !== undefined) given['ownerEn'] = null;
      const fields = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
      );
      if (Object.keys(fields).length === 0) return { changes: [], result: null };
      const now = clock.now();
      const event = { subject: 'task', ref: task.id, incident: task.incident, at: now, enteredAt: now } as const;
      const changes = [
        put('task', [task.id], fields),
        eventChange(command.id, { ...event, kind: 'changed', by: command.operator }),
      ];
      return { changes, result: null };
    });
  }

  /** @throws AppError TASK_SETTLED with who settled it and how, TASK_STATE, REASON_REQUIRED, DONE_IN_FUTURE, DONE_BEFORE_MADE */
  act(command: Command, { task: id, act, reason, at }: Act): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const task = taskById(db, id);
      const now = clock.now();
      const doneAt = at ?? now;
      assertDoneAt(doneAt, task, now);
      if (!isOwed(task.state) && act !== 'resume') throw settled(task);
      const said = reason?.trim() ? reason : null;
      const pointsLeft = pointsOf(db, id).filter(({ checkedAt }) => checkedAt === null).length;
      const { state, deviations } = decideAct(
        { ...task, openBefore: openBefore(db, task), pointsLeft },
        act,
        said,
        doneAt,
      );
      const { post, name } = command.operator;
      const over = state === 'done' || state === 'skipped';
      const fields = {
        state,
        reason: act === 'resume' ? null : said,
        settledAt: over ? doneAt : null,
        settledPost: over ? post : null,
        settledPerson: over ? (name ?? null) : null,
      };
      const event = {
        subject: 'task',
        ref: id,
        incident: task.incident,
        at: doneAt,
        enteredAt: now,
        kind: act,
        deviations,
        reason: said,
        by: command.operator,
      } as const;
      return { changes: [put('task', [id], fields), eventChange(command.id, event)], result: null };
    });
  }

  /** One point of its checklist. @throws AppError UNKNOWN_POINT, TASK_SETTLED */
  check(command: Command, { task: id, point, checked }: Input<'check'>): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const task = taskById(db, id);
      if (!isOwed(task.state)) throw settled(task);
      if (!pointsOf(db, id).some((one) => one.point === point))
        throw new AppError('UNKNOWN_POINT', 'The task has no such point. Nothing was changed.', { task: id, point });
      const { post, name } = command.operator;
      const fields = checked
        ? { checkedAt: clock.now(), post, person: name ?? null }
        : { checkedAt: null, post: null, person: null };
      const changes: Change[] = [put('task_point', [id, point], fields)];
      return { changes, result: null };
    });
  }
}

/** @throws AppError UNKNOWN_PLACE */
export function assertPlace(places: PlaceIndex, place: string | null): void {
  if (place !== null && !places.get(place))
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

/** @throws AppError UNKNOWN_INCIDENT, INCIDENT_CLOSED */
export function assertOpenIncident(db: ReadDb, id: string): void {
  const { stage, closedAt } = incidentById(db, id);
  if (stage === 'closed')
    throw new AppError(
      'INCIDENT_CLOSED',
      'The incident is closed and can only be read. Nothing was changed. Reopen it with a reason first.',
      { incident: id, closedAt },
    );
}

function settled(task: TaskRow): AppError {
  return new AppError(
    'TASK_SETTLED',
    'Somebody did or skipped the task in the meantime. Nothing was changed; the first record stays. Take it up again with a reason if it is still to be done.',
    {
      task: task.id,
      state: task.state,
      at: task.settledAt,
      by: personOf(task.settledPost, task.settledPerson),
      reason: task.reason,
    },
  );
}

function assertDoneAt(at: number, { createdAt }: TaskRow, now: number): void {
  if (at > now + FUTURE_TOLERANCE_MS)
    throw new AppError('DONE_IN_FUTURE', 'Nothing can have been done in the future. Nothing was changed.', { at, now });
  // Minutes are what people note: done in the minute in which it was made counts.
  if (at < createdAt - 60_000)
    throw new AppError(
      'DONE_BEFORE_MADE',
      'That was before the task was there. Nothing was changed. Correct the time.',
      {
        at,
        createdAt,
      },
    );
}
