import { z } from 'zod';
import { TASK_CADENCES } from '../domain/tasks/recurrence.ts';
import { DEVIATIONS, TASK_ACTS, TASK_STATES } from '../domain/tasks/task.ts';
import { code, command, instant, localDate, operator, procedure, receipt, text } from './common.ts';
import { orderRecipientDue } from './orders.ts';

export const TASK_EVENTS = ['made', 'done', 'skip', 'block', 'resume', 'overdue', 'changed'] as const;
export const ORDER_EVENTS = ['issued', 'acknowledged', 'reminded', 'withdrawn'] as const;

export const taskPoint = z.object({
  point: z.string(),
  text: z.string(),
  textEn: z.string().nullable(),
  checkedAt: instant.nullable(),
  checkedBy: operator.nullable(),
});

export const task = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  detail: z.string().nullable(),
  detailEn: z.string().nullable(),
  owner: z.string().nullable().describe('Post'),
  ownerEn: z.string().nullable(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  state: z.enum(TASK_STATES),
  acts: z.array(z.enum(TASK_ACTS)),
  settledAt: instant.nullable(),
  settledBy: operator.nullable(),
  reason: z.string().nullable().describe('Why it was skipped or is blocked'),
  deviations: z.array(z.enum(DEVIATIONS)),
  incident: z.string().nullable(),
  incidentNumber: z.int().nullable(),
  incidentTitle: z.string().nullable(),
  confidential: z.boolean(),
  run: z.string().nullable(),
  step: z.string().nullable(),
  contacts: z.array(z.string()),
  points: z.array(taskPoint),
  rule: z.string().nullable().describe('What recurs, when it came from there'),
  missed: z.int().describe('Earlier occurrences that nobody could see, because no core ran'),
  createdAt: instant,
  createdBy: operator,
  sample: z.boolean(),
});
export type Task = z.infer<typeof task>;

export const taskEvent = z.object({
  at: instant,
  enteredAt: instant,
  by: operator,
  subject: z.enum(['task', 'order']),
  ref: z.string(),
  kind: z.enum([...TASK_EVENTS, ...ORDER_EVENTS]),
  title: z.string(),
  titleEn: z.string().nullable(),
  owner: z.string().nullable(),
  ownerEn: z.string().nullable(),
  deviations: z.array(z.enum(DEVIATIONS)),
  reason: z.string().nullable(),
  recipient: z.string().nullable(),
  medium: z.string().nullable(),
});
export type TaskEvent = z.infer<typeof taskEvent>;

export const taskRule = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  detail: z.string().nullable(),
  owner: z.string().nullable(),
  ownerEn: z.string().nullable(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  placeNameEn: z.string().nullable(),
  cadence: z.enum(TASK_CADENCES),
  weekday: z.int().min(1).max(7).nullable().describe('1 is Monday; for weekly ones'),
  minute: z.int().min(0).max(1439).describe('Minutes from local midnight at which it is due'),
  leadMinutes: z.int().min(0).max(10_080).describe('Minutes before that at which it appears'),
  startsOn: localDate,
  active: z.boolean(),
  nextAt: instant.nullable().describe('When the next one appears'),
  nextDueAt: instant.nullable(),
  points: z.array(z.object({ point: z.string(), text: z.string(), textEn: z.string().nullable() })),
  sample: z.boolean(),
});
export type TaskRule = z.infer<typeof taskRule>;

const points = z.array(text(200).min(1)).max(40);
const said = {
  title: text(200).min(1),
  detail: text(1000).optional(),
  owner: text(60).min(1).optional(),
  place: code.optional(),
};
const one = { task: code };
const changed = receipt.extend({ task });
const at = instant.optional().describe('UTC epoch milliseconds; now when not given');
const count = z.object({ open: z.int(), overdue: z.int(), blocked: z.int() });

export const tasksContract = {
  /** Overdue first, then what is due soonest. `counts` and `byOwner` are of all tasks, whatever is asked for. */
  list: procedure
    .input(
      z.object({
        state: z.enum(['owed', 'overdue', 'blocked', 'settled', 'all']).default('owed'),
        owner: text(60).optional(),
        /** What somebody at this post may take: tasks of the post, and of the one it is a place of (值班员 for 值班员A岗). */
        post: text(60).optional(),
        incident: code.optional(),
        place: code.optional(),
        query: text(80).optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        counts: count.extend({ settled: z.int() }),
        byOwner: z.array(count.extend({ owner: z.string().nullable(), ownerEn: z.string().nullable() })),
        items: z.array(task),
        nextDueAt: instant.nullable().describe('When the next one becomes overdue'),
      }),
    ),
  get: procedure.input(z.object(one)).output(z.object({ at: instant, task, events: z.array(taskEvent) })),
  create: procedure
    .input(command({ ...said, due: instant.optional(), points: points.optional(), incident: code.optional() }))
    .output(changed),
  /** Corrects what is asked, of whom and by when; null clears. */
  update: procedure
    .input(
      command({
        ...one,
        title: text(200).min(1).optional(),
        detail: text(1000).nullable().optional(),
        owner: text(60).min(1).nullable().optional(),
        place: code.nullable().optional(),
        due: instant.nullable().optional(),
      }),
    )
    .output(changed),
  done: procedure.input(command({ ...one, at, note: text(600).optional() })).output(changed),
  skip: procedure.input(command({ ...one, reason: text(600).min(1) })).output(changed),
  block: procedure.input(command({ ...one, reason: text(600).min(1) })).output(changed),
  /** Goes on with a blocked one; one that was done or skipped is owed again, with a reason. */
  resume: procedure.input(command({ ...one, reason: text(600).optional() })).output(changed),
  check: procedure.input(command({ ...one, point: code, checked: z.boolean() })).output(changed),
  rules: procedure.input(z.object({})).output(z.object({ at: instant, items: z.array(taskRule) })),
  /** Makes or changes what recurs. Tasks that are there already stay as they are. */
  saveRule: procedure
    .input(
      command({
        rule: code.optional().describe('Which one is changed'),
        ...said,
        cadence: z.enum(TASK_CADENCES),
        weekday: z.int().min(1).max(7).optional(),
        minute: z.int().min(0).max(1439),
        leadMinutes: z.int().min(0).max(10_080).default(240),
        active: z.boolean().default(true),
        points: points.optional(),
      }),
    )
    .output(receipt.extend({ rule: taskRule })),
  /** What nobody did or acknowledged in time: for the board. */
  overdue: procedure.input(z.object({ limit: z.int().min(1).max(200).default(20) })).output(
    z.object({
      at: instant,
      tasks: z.array(task),
      tasksTotal: z.int(),
      orders: z.array(orderRecipientDue),
      ordersTotal: z.int(),
      owed: z.int().describe('Tasks still to be done'),
      waiting: z.int().describe('Acknowledgements not given yet'),
      nextAt: instant.nullable().describe('When the next one becomes overdue'),
    }),
  ),
};
