import type { InspectionPlan, InspectionTask } from '../../../../shared/contract/inspections.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { addDays, dateAt, startOfDate, weekdayOf } from '../../../../shared/domain/inspections/local-date.ts';
import { openTasks } from '../../../../shared/domain/inspections/tasks.ts';
import { dueWindows, type DueWindow } from '../../../../shared/domain/inspections/windows.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { readPeriods, readPlans } from './plan-rows.ts';

type PatrolledPlace = {
  code: string;
  name: string;
  nameEn: string | null;
  type: InspectionTask['placeType'];
};

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
  'planned_closing',
  'opening_span',
  'opening_exception',
]);

/** What the tasks of a day are made of, kept with them so that one patrol made changes one pair of plan and place. */
type Kept = {
  readonly today: string;
  readonly plans: ReadonlyMap<string, { readonly plan: InspectionPlan; readonly windows: readonly DueWindow[] }>;
  readonly places: ReadonlyMap<string, PatrolledPlace>;
  readonly closed: (place: string, date: string) => boolean;
  readonly startOf: (date: string) => number;
  tasks: readonly InspectionTask[];
};

/** Every task of every active plan, kept until a record or the passing of a local midnight changes them. Nothing is stored. */
export class TaskBook {
  readonly #db: ReadDb;
  readonly #zone: () => string;
  #kept: Kept | null = null;

  constructor(db: ReadDb, zone: () => string) {
    this.#db = db;
    this.#zone = zone;
  }

  forget(): void {
    this.#kept = null;
  }

  /** Takes committed changes in: a patrol made touches only its plan at its place. */
  apply(changes: readonly Change[]): void {
    const behind = changes.filter(({ entity }) => BEHIND_TASKS.has(entity));
    if (behind.length === 0 || this.#kept === null) return;
    if (behind.some(({ entity, op }) => entity !== 'inspection' || op === 'batch')) this.forget();
    else for (const change of behind) if (change.op !== 'batch') this.#again(change.row);
  }

  /** Overdue longest first, then due soonest, then coming (`now` in UTC ms). */
  tasks(now: number): readonly InspectionTask[] {
    const today = dateAt(now, this.#zone());
    if (this.#kept?.today !== today) this.#kept = this.#make(today, now);
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

  #make(today: string, now: number): Kept {
    const zone = this.#zone();
    const periods = readPeriods(this.#db);
    const plans = readPlans(this.#db)
      .filter(({ active }) => active)
      .map((plan) => ({
        plan,
        windows: dueWindows(plan, periods, addDays(today, -LOOK_BACK_DAYS), addDays(today, LOOK_AHEAD_DAYS)),
      }));
    const places = plans.length === 0 ? [] : livingPlaces(this.#db, now);
    const startOf = remembered((date) => startOfDate(date, zone));
    const kept: Kept = {
      today,
      plans: new Map(plans.map((one) => [one.plan.code, one])),
      places: new Map(places.map((place) => [place.code, place])),
      closed: closedDays(this.#db, startOf),
      startOf,
      tasks: [],
    };
    const lastDone = this.#lastDone();
    const tasks: InspectionTask[] = [];
    for (const { plan } of plans) {
      const types: ReadonlySet<string> = new Set(plan.placeTypes);
      for (const place of places)
        if (types.has(place.type))
          tasks.push(...tasksOf(kept, plan.code, place, lastDone.get(`${plan.code}\n${place.code}`)));
    }
    kept.tasks = tasks.toSorted(mostUrgentFirst);
    return kept;
  }

  /** The tasks of one plan at one place, made anew after a patrol there. */
  #again(row: string): void {
    const kept = this.#kept;
    const [plan = '', place = ''] = rowKeyParts(row);
    const at = kept?.places.get(place);
    if (!kept || !at || kept.plans.get(plan)?.plan.placeTypes.includes(at.type) !== true) return;
    const lastDone = cached<[string, string], string | null>(
      this.#db,
      'SELECT max(dueOn) FROM inspection WHERE plan = ? AND place = ? AND deleted = 0',
    )
      .pluck()
      .get(plan, place) as string | null | undefined;
    const others = kept.tasks.filter((task) => task.plan !== plan || task.place !== place);
    kept.tasks = [...others, ...tasksOf(kept, plan, at, lastDone ?? undefined)].toSorted(mostUrgentFirst);
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
}

function tasksOf(kept: Kept, code: string, place: PatrolledPlace, lastDone: string | undefined): InspectionTask[] {
  const found = kept.plans.get(code);
  if (!found) return [];
  const { plan, windows } = found;
  const left = lastDone === undefined ? windows : windows.slice(firstAfter(windows, lastDone));
  const closed = (date: string): boolean => kept.closed(place.code, date);
  return openTasks(left, NONE, kept.today, kept.startOf, closed).map((task) => namedTask(plan, place, task));
}

function livingPlaces(db: ReadDb, now: number): PatrolledPlace[] {
  return cached<[number], PatrolledPlace>(
    db,
    'SELECT code, name, nameEn, type FROM place WHERE deleted = 0 AND (closedAt IS NULL OR closedAt > ?) ORDER BY code',
  ).all(now);
}

/**
 * Whether a place with known hours does not open on a date at all, or has closed for good by then. Asked for every place and day, so
 * weekdays are bits of one number. `startOf`: the instant (UTC ms) at which a date begins.
 */
function closedDays(db: ReadDb, startOf: (date: string) => number): (place: string, date: string) => boolean {
  const weekly = new Map<string, number>();
  const dated = new Map<string, boolean>();
  for (const { place, weekday } of cached<[], { place: string; weekday: number }>(
    db,
    'SELECT place, weekday FROM opening_span WHERE deleted = 0',
  ).all())
    weekly.set(place, (weekly.get(place) ?? 0) | (1 << weekday));
  for (const { place, date, opens } of cached<[], { place: string; date: string; opens: number | null }>(
    db,
    'SELECT place, date, opens FROM opening_exception WHERE deleted = 0',
  ).all())
    dated.set(`${place}\n${date}`, opens === null);
  const closings = new Map(
    cached<[], [string, number]>(db, 'SELECT place, closesAt FROM planned_closing WHERE deleted = 0').raw().all() as [
      string,
      number,
    ][],
  );
  const bitOf = remembered((date) => 1 << weekdayOf(date));
  return (place, date) => {
    if (closings.size > 0 && startOf(date) >= (closings.get(place) ?? Infinity)) return true;
    const exception = dated.size === 0 ? undefined : dated.get(`${place}\n${date}`);
    if (exception !== undefined) return exception;
    const days = weekly.get(place);
    return days !== undefined && (days & bitOf(date)) === 0;
  };
}

function remembered(work: (date: string) => number): (date: string) => number {
  const known = new Map<string, number>();
  return (date) => {
    let value = known.get(date);
    if (value === undefined) known.set(date, (value = work(date)));
    return value;
  };
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
