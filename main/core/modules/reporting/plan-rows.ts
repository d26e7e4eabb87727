import type { ReportingPlan } from '../../../../shared/contract/reporting.ts';
import { clockOf, type ReportingTimes } from '../../../../shared/domain/reporting/cutoffs.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';

/** A plan with what its cut-offs are worked out from. */
export type PlanRecord = {
  readonly plan: ReportingPlan;
  readonly times: ReportingTimes;
  /** Organisations with those below them; null: any. */
  readonly organisations: ReadonlySet<string> | null;
};

type PlanRow = Pick<ReportingPlan, 'code' | 'name' | 'nameEn' | 'leadMinutes' | 'startsOn'> & {
  active: number;
  sample: number;
};
type CutoffRow = { minute: number; since: string; until: string | null };

/** Every plan, by code. */
export function planRecords(db: ReadDb): PlanRecord[] {
  return cached<[], PlanRow>(
    db,
    'SELECT code, name, nameEn, leadMinutes, startsOn, active, sample FROM reporting_plan WHERE deleted = 0 ORDER BY code',
  )
    .all()
    .map((row) => record(db, row));
}

/** @throws AppError UNKNOWN_REPORTING_PLAN */
export function planByCode(db: ReadDb, code: string): PlanRecord {
  const found = planRecords(db).find(({ plan }) => plan.code === code);
  if (!found)
    throw new AppError(
      'UNKNOWN_REPORTING_PLAN',
      `There is no reporting plan with the code ${code}. Nothing was changed.`,
      {
        plan: code,
      },
    );
  return found;
}

/** Places in use that report in by a plan. */
export function expectedPlaces({ plan, organisations }: PlanRecord, places: PlaceIndex): IndexedPlace[] {
  const types = new Set(plan.placeTypes);
  return [...places.all()].filter(
    ({ type, organisation }) =>
      types.has(type) && (organisations === null || (organisation !== null && organisations.has(organisation))),
  );
}

/** Cut-offs valid on a date, as stored: those that a plan has today are the ones without an end. */
export function cutoffRows(db: ReadDb, plan: string): CutoffRow[] {
  return cached<[string], CutoffRow>(
    db,
    'SELECT minute, since, until FROM reporting_plan_cutoff WHERE plan = ? AND deleted = 0 ORDER BY minute',
  ).all(plan);
}

export function members(db: ReadDb, table: MemberTable, plan: string): string[] {
  const column = MEMBER_COLUMNS[table];
  return cached<[string], string>(
    db,
    `SELECT ${column} FROM ${table} WHERE plan = ? AND deleted = 0 ORDER BY ${column}`,
  )
    .pluck()
    .all(plan) as string[];
}

const MEMBER_COLUMNS = {
  reporting_plan_type: 'placeType',
  reporting_plan_organisation: 'organisation',
  reporting_plan_period: 'period',
} as const;
export type MemberTable = keyof typeof MEMBER_COLUMNS;

function record(db: ReadDb, { active, sample, ...row }: PlanRow): PlanRecord {
  const organisations = members(db, 'reporting_plan_organisation', row.code);
  const periods = members(db, 'reporting_plan_period', row.code) as ReportingPlan['periods'];
  const cutoffs = cutoffRows(db, row.code);
  return {
    plan: {
      ...row,
      placeTypes: members(db, 'reporting_plan_type', row.code) as ReportingPlan['placeTypes'],
      organisations,
      periods,
      cutoffs: cutoffs.filter(({ until }) => until === null).map(({ minute }) => clockOf(minute)),
      active: active === 1,
      sample: sample === 1,
    },
    times: {
      cutoffs,
      leadMinutes: row.leadMinutes,
      startsOn: row.startsOn,
      periods: periods.length === 0 ? null : periodDates(db, periods),
    },
    organisations: organisations.length === 0 ? null : withThoseBelow(db, organisations),
  };
}

function periodDates(db: ReadDb, periods: readonly string[]): { startsOn: string; endsOn: string }[] {
  return cached<[], { kind: string; startsOn: string; endsOn: string }>(
    db,
    'SELECT kind, startsOn, endsOn FROM operational_period WHERE deleted = 0',
  )
    .all()
    .filter(({ kind }) => periods.includes(kind));
}

function withThoseBelow(db: ReadDb, codes: readonly string[]): Set<string> {
  const found = cached<[string], string>(
    db,
    `WITH RECURSIVE below (code) AS (
       SELECT value FROM json_each(?) UNION SELECT o.code FROM below b JOIN organisation o ON o.parent = b.code WHERE o.deleted = 0
     ) SELECT code FROM below`,
  )
    .pluck()
    .all(JSON.stringify(codes)) as string[];
  return new Set(found);
}
