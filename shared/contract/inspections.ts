import { z } from 'zod';
import { POINT_RESULTS } from '../domain/checklists/checklist-verdict.ts';
import { DANGER_SEVERITIES } from '../domain/dangers/danger.ts';
import { CADENCES } from '../domain/inspections/cadence.ts';
import { TASK_STATES } from '../domain/inspections/tasks.ts';
import { code, command, instant, localDate, name, operator, procedure, receipt, text } from './common.ts';
import { PERIOD_KINDS } from './event.ts';
import { placeType } from './places.ts';

export const cadence = z.enum(CADENCES);

/** A recurring patrol: how often, at which types of place, with which checklists. */
export const inspectionPlan = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  cadence,
  /** What it is raised to in `raisedIn`; null when it never is. */
  raisedCadence: cadence.nullable(),
  raisedIn: z.array(z.enum(PERIOD_KINDS)),
  /** Post that makes it. */
  post: z.string().nullable(),
  startsOn: localDate,
  active: z.boolean(),
  sample: z.boolean(),
  checklists: z.array(z.string()),
  placeTypes: z.array(placeType),
});
export type InspectionPlan = z.infer<typeof inspectionPlan>;

export const inspectionTask = z.object({
  plan: z.string(),
  planName: z.string(),
  planNameEn: z.string().nullable(),
  post: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  placeType,
  state: z.enum(TASK_STATES),
  cadence,
  from: localDate,
  /** Last local date of the window; with plan and place it names the task. */
  dueOn: localDate,
  fromAt: instant,
  untilAt: instant.describe('Overdue from here on'),
  missed: z.int().describe('Earlier windows that went by undone as well'),
});
export type InspectionTask = z.infer<typeof inspectionTask>;

export const inspectionRecord = z.object({
  plan: z.string(),
  planName: z.string(),
  planNameEn: z.string().nullable(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  dueOn: localDate,
  doneAt: instant,
  doneBy: operator,
  result: z.enum(['passed', 'failed']),
  note: z.string().nullable(),
  late: z.boolean().describe('Done after its window'),
});
export type InspectionRecord = z.infer<typeof inspectionRecord>;

const formPoint = z.object({
  checklist: z.string(),
  checklistName: z.string(),
  checklistNameEn: z.string().nullable(),
  point: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  item: z.string(),
  critical: z.boolean(),
  /** What was last found, and when. */
  result: z.enum(POINT_RESULTS).nullable(),
  observedAt: instant.nullable(),
  note: z.string().nullable(),
  /** Hidden danger opened by this point that is still open. */
  danger: z.string().nullable(),
});
export type InspectionFormPoint = z.infer<typeof formPoint>;

const pointAnswer = z.object({
  checklist: code,
  point: code,
  result: z.enum(POINT_RESULTS),
  note: text(500).optional(),
  severity: z.enum(DANGER_SEVERITIES).optional(),
});

export const inspectionsContract = {
  plans: procedure.input(z.object({})).output(
    z.object({
      items: z.array(
        inspectionPlan.extend({ places: z.int(), overdue: z.int(), due: z.int(), doneLast30Days: z.int() }),
      ),
      checklists: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })),
    }),
  ),
  /** Makes or changes a plan. The sets (`raisedIn`, `checklists`, `placeTypes`) are changed member by member. */
  savePlan: procedure
    .input(
      command({
        plan: inspectionPlan.omit({ sample: true }).extend({
          code,
          name,
          nameEn: text(200).nullable(),
          post: text(60).nullable(),
          checklists: z.array(code).max(50),
        }),
      }),
    )
    .output(receipt),
  /** What is overdue, due and coming, overdue longest first. */
  tasks: procedure
    .input(
      z.object({
        place: code.optional(),
        plan: code.optional(),
        state: z.enum(TASK_STATES).optional(),
        query: text(80).optional(),
        limit: z.int().min(1).max(5000).default(1000),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        counts: z.object({ overdue: z.int(), due: z.int(), coming: z.int() }),
        items: z.array(inspectionTask),
      }),
    ),
  form: procedure
    .input(z.object({ plan: code, place: code, dueOn: localDate }))
    .output(z.object({ task: inspectionTask, points: z.array(formPoint) })),
  /** Records a patrol: a point that fails opens a hidden danger in the same command, unless one of that point is open already. */
  do: procedure
    .input(
      command({
        plan: code,
        place: code,
        dueOn: localDate,
        note: text(2000).optional(),
        answers: z.array(pointAnswer).max(300),
      }),
    )
    .output(
      receipt.extend({
        result: z.enum(['passed', 'failed']),
        opened: z.array(z.string()).describe('Hidden dangers opened'),
        known: z.array(z.string()).describe('Hidden dangers of failed points that were open already'),
      }),
    ),
  done: procedure
    .input(z.object({ place: code.optional(), plan: code.optional(), limit: z.int().min(1).max(1000).default(100) }))
    .output(z.object({ total: z.int(), items: z.array(inspectionRecord) })),
};
