import type { CorrectiveAction } from '../../../../shared/contract/drills/drill.ts';
import { actionStepsFrom, isActionOpen, isActionOverdue } from '../../../../shared/domain/drills/corrective-action.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Row = Omit<
  CorrectiveAction,
  'critical' | 'overdue' | 'steps' | 'sample' | 'raisedBy' | 'doneBy' | 'verifiedBy'
> & {
  readonly critical: number;
  readonly sample: number;
  readonly raisedBy: string;
  readonly doneBy: string | null;
  readonly verifiedBy: string | null;
};
type Filter = {
  readonly drill?: string | undefined;
  readonly place?: string | undefined;
  readonly open?: boolean | undefined;
  readonly limit: number;
};

const ACTIONS = `SELECT a.id, a.drill, coalesce(d.title, '') AS drillTitle, a.place, coalesce(p.name, a.place) AS placeName, p.nameEn AS placeNameEn, a.item,
  i.name AS itemName, i.nameEn AS itemNameEn, coalesce(i.critical, 0) AS critical, a.text, a.owner, a.raisedAt, a.raisedBy, a.dueAt, a.verification,
  a.stage, a.doneAt, a.doneBy, a.doneNote, a.verifiedAt, a.verifiedBy, a.verifyNote, coalesce(a.reopened, 0) AS reopened, a.retest, a.eventName AS event,
  a.carriedFrom, a.carriedAt, a.sample
  FROM corrective_action a LEFT JOIN drill d ON d.id = a.drill LEFT JOIN place p ON p.code = a.place
  LEFT JOIN readiness_item i ON i.code = a.item AND i.deleted = 0 WHERE a.deleted = 0`;

export class ActionQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Overdue first, then critical, then the earliest due; what is settled comes after, newest first. */
  list({ drill, place, open, limit }: Filter) {
    const at = this.#clock.now();
    const found = cached<[], Row>(this.#db, ACTIONS)
      .all()
      .map((row) => actionOf(row, at))
      .filter(
        (action) =>
          (drill === undefined || action.drill === drill) &&
          (place === undefined || action.place === place) &&
          (open === undefined || isActionOpen(action.stage) === open),
      );
    return {
      at,
      total: found.length,
      open: found.filter(({ stage }) => isActionOpen(stage)).length,
      overdue: found.filter(({ overdue }) => overdue).length,
      items: found.toSorted(worstFirst).slice(0, limit),
    };
  }

  /** The next instant (UTC ms) at which time alone makes an action overdue; Infinity when none. */
  nextChangeAt(now: number): number {
    const next = cached<[number], number | null>(
      this.#db,
      "SELECT min(dueAt) FROM corrective_action WHERE dueAt >= ? AND stage IN ('open', 'done') AND deleted = 0",
    )
      .pluck()
      .get(now) as number | null | undefined;
    // Overdue from the millisecond after.
    return next === null || next === undefined ? Number.POSITIVE_INFINITY : next + 1;
  }
}

function worstFirst(a: CorrectiveAction, b: CorrectiveAction): number {
  const [openA, openB] = [isActionOpen(a.stage), isActionOpen(b.stage)];
  if (openA !== openB) return openA ? -1 : 1;
  if (!openA) return b.raisedAt - a.raisedAt;
  return (
    Number(b.overdue) - Number(a.overdue) ||
    Number(b.critical) - Number(a.critical) ||
    a.dueAt - b.dueAt ||
    (a.id < b.id ? -1 : 1)
  );
}

function actionOf(row: Row, now: number): CorrectiveAction {
  return {
    ...row,
    critical: row.critical === 1,
    sample: row.sample === 1,
    raisedBy: personOf(row.raisedBy),
    doneBy: row.doneBy === null ? null : personOf(row.doneBy),
    verifiedBy: row.verifiedBy === null ? null : personOf(row.verifiedBy),
    overdue: isActionOverdue(row, now),
    steps: actionStepsFrom(row.stage),
  };
}
