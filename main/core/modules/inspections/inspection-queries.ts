import type { z } from 'zod';
import type {
  InspectionFormPoint,
  InspectionPlan,
  InspectionRecord,
  inspectionsContract,
  InspectionTask,
} from '../../../../shared/contract/inspections.ts';
import { addDays, startOfDate } from '../../../../shared/domain/inspections/local-date.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { formPoints } from './inspection-form.ts';
import { readPlans } from './plan-rows.ts';
import type { TaskBook } from './task-book.ts';

type TasksInput = z.infer<NonNullable<(typeof inspectionsContract.tasks)['~orpc']['inputSchema']>>;
type PlansOutput = z.infer<NonNullable<(typeof inspectionsContract.plans)['~orpc']['outputSchema']>>;
type TasksOutput = z.infer<NonNullable<(typeof inspectionsContract.tasks)['~orpc']['outputSchema']>>;

type Deps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly book: TaskBook;
  readonly model: ReadinessModel;
  readonly zone: () => string;
};

type RecordRow = Omit<InspectionRecord, 'doneBy' | 'late'> & { doneBy: string };

const MONTH_MS = 30 * 86_400_000;

export class InspectionQueries {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  plans(): PlansOutput {
    const { db, clock, book } = this.#deps;
    const now = clock.now();
    const counts = new Map<string, { overdue: number; due: number }>();
    for (const { plan, state } of book.tasks(now)) {
      const count = counts.get(plan) ?? { overdue: 0, due: 0 };
      if (state === 'overdue') count.overdue += 1;
      if (state === 'due') count.due += 1;
      counts.set(plan, count);
    }
    const done = new Map(
      db
        .prepare<[number], [string, number]>(
          'SELECT plan, count(*) FROM inspection WHERE doneAt >= ? AND deleted = 0 GROUP BY plan',
        )
        .raw()
        .all(now - MONTH_MS),
    );
    const places = new Map(
      db.prepare<[], [string, number]>('SELECT type, count(*) FROM place WHERE deleted = 0 GROUP BY type').raw().all(),
    );
    return {
      items: readPlans(db).map((plan) => ({
        ...plan,
        places: plan.placeTypes.reduce((sum, type) => sum + (places.get(type) ?? 0), 0),
        ...(counts.get(plan.code) ?? { overdue: 0, due: 0 }),
        doneLast30Days: done.get(plan.code) ?? 0,
      })),
      checklists: db
        .prepare<[], PlansOutput['checklists'][number]>(
          'SELECT code, name, nameEn FROM checklist WHERE deleted = 0 ORDER BY ord, code',
        )
        .all(),
    };
  }

  tasks({ place, plan, state, query, limit }: TasksInput): TasksOutput {
    const { clock, book } = this.#deps;
    const at = clock.now();
    const wanted = query?.trim().toLowerCase() ?? '';
    const found = book
      .tasks(at)
      .filter(
        (task) =>
          (place === undefined || task.place === place) &&
          (plan === undefined || task.plan === plan) &&
          (wanted === '' || textsOf(task).some((text) => text?.toLowerCase().includes(wanted) === true)),
      );
    const counts = { overdue: 0, due: 0, coming: 0 };
    for (const task of found) counts[task.state] += 1;
    const items = state === undefined ? found : found.filter((task) => task.state === state);
    return { at, total: items.length, counts, items: items.slice(0, limit) };
  }

  /** @throws AppError UNKNOWN_PLAN, NOT_A_TASK */
  form(planCode: string, place: string, dueOn: string): { task: InspectionTask; points: InspectionFormPoint[] } {
    const { db, clock, book, model } = this.#deps;
    const plan = knownPlan(db, planCode);
    const task = book
      .tasks(clock.now())
      .find((one) => one.plan === planCode && one.place === place && one.dueOn === dueOn);
    if (!task) throw notATask(planCode, place, dueOn);
    return { task, points: formPoints(db, model, plan, place) };
  }

  /** Newest first. */
  done(
    place: string | undefined,
    plan: string | undefined,
    limit: number,
  ): { total: number; items: InspectionRecord[] } {
    const { db, zone } = this.#deps;
    const where = `FROM inspection i LEFT JOIN inspection_plan n ON n.code = i.plan LEFT JOIN place p ON p.code = i.place
      WHERE i.deleted = 0 AND i.doneAt IS NOT NULL AND (@place IS NULL OR i.place = @place) AND (@plan IS NULL OR i.plan = @plan)`;
    const params = { place: place ?? null, plan: plan ?? null, limit };
    const total = db.prepare<[typeof params], number>(`SELECT count(*) ${where}`).pluck().get(params) ?? 0;
    const rows = db
      .prepare<[typeof params], RecordRow>(
        `SELECT i.plan, coalesce(n.name, i.plan) AS planName, n.nameEn AS planNameEn, i.place,
           coalesce(p.name, i.place) AS placeName, p.nameEn AS placeNameEn, i.dueOn, i.doneAt, i.doneBy, i.result, i.note
         ${where} ORDER BY i.doneAt DESC, i.place LIMIT @limit`,
      )
      .all(params);
    return {
      total,
      items: rows.map((row) => ({
        ...row,
        doneBy: personOf(row.doneBy),
        late: row.doneAt >= startOfDate(addDays(row.dueOn, 1), zone()),
      })),
    };
  }
}

/** @throws AppError UNKNOWN_PLAN */
export function knownPlan(db: ReadDb, code: string): InspectionPlan {
  const plan = readPlans(db).find((one) => one.code === code);
  if (!plan)
    throw new AppError('UNKNOWN_PLAN', `There is no patrol plan with the code ${code}. Nothing was changed.`, {
      plan: code,
    });
  return plan;
}

export function notATask(plan: string, place: string, dueOn: string): AppError {
  return new AppError(
    'NOT_A_TASK',
    `The plan ${plan} has nothing to do at ${place} that is due on ${dueOn}: it was done already, a later patrol answered for it, or the plan changed. Nothing was changed. Choose a task from the list.`,
    { plan, place, dueOn },
  );
}

function textsOf(task: InspectionTask): readonly (string | null)[] {
  return [task.place, task.placeName, task.placeNameEn, task.planName, task.planNameEn, task.post];
}
