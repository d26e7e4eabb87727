import type { InspectionPlan } from '../../../../shared/contract/inspections.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EntityName } from '../../store/entities.ts';
import { readPlans } from './plan-rows.ts';

/** A plan as it is to be, as changes: its sets member by member, so that two people's changes do not undo each other. */
export function planChanges(db: ReadDb, plan: Omit<InspectionPlan, 'sample'>): Change[] {
  const { code, name, nameEn, cadence, raisedCadence, post, startsOn, active } = plan;
  const known = readPlans(db).find((one) => one.code === code);
  const fields = { name, nameEn, cadence, raisedCadence, post, startsOn, active: active ? 1 : 0 };
  return [
    { entity: 'inspection_plan', op: 'put', row: rowKey([code]), fields: known ? fields : { ...fields, sample: 0 } },
    ...members('inspection_plan_type', code, known?.placeTypes ?? [], plan.placeTypes),
    ...members('inspection_plan_period', code, known?.raisedIn ?? [], plan.raisedIn),
    ...checklistMembers(code, known?.checklists ?? [], plan.checklists),
  ];
}

function members(entity: EntityName, plan: string, had: readonly string[], wanted: readonly string[]): Change[] {
  const row = (member: string): string => rowKey([plan, member]);
  return [
    ...wanted
      .filter((member) => !had.includes(member))
      .map((member): Change => ({ entity, op: 'put', row: row(member), fields: {} })),
    ...had
      .filter((member) => !wanted.includes(member))
      .map((member): Change => ({ entity, op: 'delete', row: row(member) })),
  ];
}

function checklistMembers(plan: string, had: readonly string[], wanted: readonly string[]): Change[] {
  return members('inspection_plan_checklist', plan, had, wanted).map((change) =>
    change.op === 'put'
      ? { ...change, fields: { ord: 10 * (1 + wanted.findIndex((one) => change.row === rowKey([plan, one]))) } }
      : change,
  );
}
