import type { InspectionPlan, InspectionTask } from '../../../../shared/contract/inspections.ts';
import { addDays, dateAt, startOfDate } from '../../../../shared/domain/inspections/local-date.ts';
import { openTasks } from '../../../../shared/domain/inspections/tasks.ts';
import { dueWindows, type DueWindow } from '../../../../shared/domain/inspections/windows.ts';
import { hoursOn, type DatedException, type WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { readPeriods, readPlans } from './plan-rows.ts';

type PatrolledPlace = {
  code: string;
  name: string;
  nameEn: string | null;
  type: InspectionTask['placeType'];
  closedAt: number | null;
};
type Hours = { weekly: WeeklySpan[]; exceptions: DatedException[] };

/** A window that went by longer ago than this is not counted any more. */
const LOOK_BACK_DAYS = 400;
/** Far enough to hold the next window of a quarterly plan. */
const LOOK_AHEAD_DAYS = 190;

/** Entities whose change makes the tasks anew. */
const BEHIND_TASKS: ReadonlySet<string> = new Set([
  'inspection_plan',
  'inspection_plan_type',
  'inspection_plan_period',
  'inspection',
  'operational_period',
  'mega_event',
  'place',
  'opening_span',
  'opening_exception',
]);

/** Every task of every active plan, kept until a record or the passing of a local midnight changes them. Nothing is stored. */
export class TaskBook {
  readonly #db: ReadDb;
  readonly #zone: () => string;
  #kept: { readonly today: string; readonly tasks: readonly InspectionTask[] } | null = null;

  constructor(db: ReadDb, zone: () => string) {
    this.#db = db;
    this.#zone = zone;
  }

  forget(): void {
    this.#kept = null;
  }

  /** Whether a committed change of `entity` makes the tasks anew. */
  concerns(entity: string): boolean {
    return BEHIND_TASKS.has(entity);
  }

  /** Overdue longest first, then due soonest, then coming (`now` in UTC ms). */
  tasks(now: number): readonly InspectionTask[] {
    const today = dateAt(now, this.#zone());
    if (this.#kept?.today !== today) this.#kept = { today, tasks: this.#make(today, now) };
    return this.#kept.tasks;
  }

  /** The next instant (UTC ms) at which time alone changes a task: a midnight at which a window begins or ends. Infinity when none. */
  nextChangeAt(now: number): number {
    const zone = this.#zone();
    const today = dateAt(now, zone);
    const periods = readPeriods(this.#db);
    const next = readPlans(this.#db)
      .filter(({ active }) => active)
      .map((plan) => {
        if (plan.startsOn > today) return plan.startsOn;
        const [window] = dueWindows(plan, periods, today, today);
        return addDays(window?.dueOn ?? today, 1);
      });
    return Math.min(...next.map((date) => startOfDate(date, zone)), Number.POSITIVE_INFINITY);
  }

  #make(today: string, now: number): InspectionTask[] {
    const zone = this.#zone();
    const plans = readPlans(this.#db).filter(({ active }) => active);
    if (plans.length === 0) return [];
    const places = cached<[], PatrolledPlace>(
      this.#db,
      'SELECT code, name, nameEn, type, closedAt FROM place WHERE deleted = 0 ORDER BY code',
    )
      .all()
      .filter(({ closedAt }) => closedAt === null || closedAt > now);
    const closed = this.#closedDays();
    const lastDone = this.#lastDone();
    const tasks: InspectionTask[] = [];
    for (const plan of plans) {
      const windows = this.#windows(plan, today);
      const types: ReadonlySet<string> = new Set(plan.placeTypes);
      for (const place of places) {
        if (!types.has(place.type)) continue;
        const done = lastDone.get(`${plan.code}\n${place.code}`);
        const left = done === undefined ? windows : windows.slice(firstAfter(windows, done));
        for (const task of openTasks(left, NONE, today, zone, (date) => closed(place.code, date)))
          tasks.push(namedTask(plan, place, task));
      }
    }
    return tasks.toSorted(mostUrgentFirst);
  }

  #windows(plan: InspectionPlan, today: string): DueWindow[] {
    return dueWindows(plan, readPeriods(this.#db), addDays(today, -LOOK_BACK_DAYS), addDays(today, LOOK_AHEAD_DAYS));
  }

  #lastDone(): Map<string, string> {
    const rows = cached<[], [string, string, string]>(
      this.#db,
      'SELECT plan, place, max(dueOn) FROM inspection WHERE deleted = 0 GROUP BY plan, place',
    )
      .raw()
      .all() as [string, string, string][];
    return new Map(rows.map(([plan, place, dueOn]) => [`${plan}\n${place}`, dueOn]));
  }

  /** Whether a place with known hours does not open on a date at all. */
  #closedDays(): (place: string, date: string) => boolean {
    const hours = new Map<string, Hours>();
    const of = (place: string): Hours => {
      let known = hours.get(place);
      if (!known) hours.set(place, (known = { weekly: [], exceptions: [] }));
      return known;
    };
    for (const { place, ...span } of cached<[], WeeklySpan & { place: string }>(
      this.#db,
      'SELECT place, weekday, opens, closes FROM opening_span WHERE deleted = 0',
    ).all())
      of(place).weekly.push(span);
    for (const { place, ...exception } of cached<[], DatedException & { place: string }>(
      this.#db,
      'SELECT place, date, opens, closes FROM opening_exception WHERE deleted = 0',
    ).all())
      of(place).exceptions.push(exception);
    return (place, date) => {
      const known = hours.get(place);
      return known !== undefined && hoursOn(known.weekly, known.exceptions, date).length === 0;
    };
  }
}

const NONE: ReadonlySet<string> = new Set();

function namedTask(
  plan: InspectionPlan,
  place: PatrolledPlace,
  task: ReturnType<typeof openTasks>[number],
): InspectionTask {
  return {
    plan: plan.code,
    planName: plan.name,
    planNameEn: plan.nameEn,
    post: plan.post,
    place: place.code,
    placeName: place.name,
    placeNameEn: place.nameEn,
    placeType: place.type,
    ...task,
  };
}

/** Index of the first window that is due after `date`. */
function firstAfter(windows: readonly DueWindow[], date: string): number {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.dueOn ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ORDER = { overdue: 0, due: 1, coming: 2 } as const;

function mostUrgentFirst(a: InspectionTask, b: InspectionTask): number {
  return (
    ORDER[a.state] - ORDER[b.state] ||
    (a.state === 'coming' ? a.fromAt - b.fromAt : a.untilAt - b.untilAt) ||
    b.missed - a.missed ||
    (a.place < b.place ? -1 : a.place > b.place ? 1 : a.plan < b.plan ? -1 : 1)
  );
}
