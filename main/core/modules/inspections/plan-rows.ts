import type { InspectionPlan } from '../../../../shared/contract/inspections.ts';
import type { DatedPeriod } from '../../../../shared/domain/inspections/windows.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type PlanRow = Omit<InspectionPlan, 'active' | 'sample' | 'raisedIn' | 'checklists' | 'placeTypes'> & {
  active: number | null;
  sample: number;
};

/** Every plan with its sets, by code. */
export function readPlans(db: ReadDb): InspectionPlan[] {
  const members = (sql: string): Map<string, string[]> => {
    const sets = new Map<string, string[]>();
    for (const [plan, member] of cached<[], [string, string]>(db, sql).raw().all() as [string, string][]) {
      const set = sets.get(plan);
      if (set) set.push(member);
      else sets.set(plan, [member]);
    }
    return sets;
  };
  const checklists = members(
    'SELECT plan, checklist FROM inspection_plan_checklist WHERE deleted = 0 ORDER BY plan, ord, checklist',
  );
  const types = members('SELECT plan, placeType FROM inspection_plan_type WHERE deleted = 0 ORDER BY plan, placeType');
  const periods = members('SELECT plan, period FROM inspection_plan_period WHERE deleted = 0 ORDER BY plan, period');
  return cached<[], PlanRow>(
    db,
    'SELECT code, name, nameEn, cadence, raisedCadence, post, startsOn, active, sample FROM inspection_plan WHERE deleted = 0 ORDER BY code',
  )
    .all()
    .map((row) => ({
      ...row,
      active: row.active === 1,
      sample: row.sample === 1,
      raisedIn: (periods.get(row.code) ?? []) as InspectionPlan['raisedIn'],
      checklists: checklists.get(row.code) ?? [],
      placeTypes: (types.get(row.code) ?? []) as InspectionPlan['placeTypes'],
    }));
}

export function readPeriods(db: ReadDb): DatedPeriod[] {
  return cached<[], DatedPeriod>(
    db,
    'SELECT kind, startsOn, endsOn FROM operational_period WHERE deleted = 0 ORDER BY startsOn',
  ).all();
}
