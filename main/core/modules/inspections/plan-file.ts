import path from 'node:path';
import { z } from 'zod';
import { inspectionPlan } from '../../../../shared/contract/inspections.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const filePlan = inspectionPlan.omit({ sample: true, startsOn: true, active: true }).extend({
  nameEn: z.string().min(1),
  post: z.string().min(1),
  /** Which document names it; cadences, posts and raised cadences not found there are templates. */
  source: z.string().min(1),
});
export type FilePlan = z.infer<typeof filePlan>;

/** Reads the patrol plans that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readPlanFile(resourcesDir: string): FilePlan[] {
  const file = path.join(resourcesDir, 'catalogue', 'inspection-plans.json');
  return readResource(file, z.object({ about: z.string(), plans: z.array(filePlan) })).plans;
}

/**
 * What puts plans into a store. They come switched off: nobody is overdue with a patrol that nobody decided on. `startsOn` is a
 * local date.
 */
export function planFileChanges(plans: readonly FilePlan[], startsOn: string): BatchChange[] {
  return [
    {
      entity: 'inspection_plan',
      op: 'batch',
      columns: ['name', 'nameEn', 'cadence', 'raisedCadence', 'post', 'startsOn', 'active', 'sample'],
      rows: plans.map(({ code, name, nameEn, cadence, raisedCadence, post }) => [
        rowKey([code]),
        name,
        nameEn,
        cadence,
        raisedCadence,
        post,
        startsOn,
        0,
        0,
      ]),
    },
    {
      entity: 'inspection_plan_type',
      op: 'batch',
      columns: [],
      rows: plans.flatMap(({ code, placeTypes }) => placeTypes.map((type) => [rowKey([code, type])])),
    },
    {
      entity: 'inspection_plan_period',
      op: 'batch',
      columns: [],
      rows: plans.flatMap(({ code, raisedIn }) => raisedIn.map((period) => [rowKey([code, period])])),
    },
    {
      entity: 'inspection_plan_checklist',
      op: 'batch',
      columns: ['ord'],
      rows: plans.flatMap(({ code, checklists }) =>
        checklists.map((checklist, index) => [rowKey([code, checklist]), 10 * (index + 1)]),
      ),
    },
  ];
}
