import path from 'node:path';
import { z } from 'zod';
import { checklist } from '../../../../shared/contract/checklists.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const checklistFile = z.object({ about: z.string(), checklists: z.array(checklist.omit({ sample: true })) });
export type FileChecklist = z.infer<typeof checklistFile>['checklists'][number];

/** Reads the checklists that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readChecklistFile(resourcesDir: string): FileChecklist[] {
  return readResource(path.join(resourcesDir, 'catalogue', 'checklists.json'), checklistFile).checklists;
}

/** What puts checklists into a store. */
export function checklistFileChanges(checklists: readonly FileChecklist[]): BatchChange[] {
  return [
    {
      entity: 'checklist',
      op: 'batch',
      columns: ['name', 'nameEn', 'ord', 'sample'],
      rows: checklists.map(({ code, name, nameEn, ord }) => [rowKey([code]), name, nameEn, ord, 0]),
    },
    {
      entity: 'checklist_point',
      op: 'batch',
      columns: ['item', 'name', 'nameEn', 'ord', 'critical'],
      rows: checklists.flatMap(({ code, points }) =>
        points.map((point) => [
          rowKey([code, point.code]),
          point.item,
          point.name,
          point.nameEn,
          point.ord,
          point.critical ? 1 : 0,
        ]),
      ),
    },
  ];
}
