import path from 'node:path';
import { z } from 'zod';
import { complaintKind } from '../../../../shared/contract/complaints.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const kindFile = z.object({ about: z.string(), kinds: z.array(complaintKind.extend({ ord: z.int() })) });
export type FileKind = z.infer<typeof kindFile>['kinds'][number];

/** Reads the kinds of complaints that the product ships. `resourcesDir` is absolute. Throws AppError RESOURCE_DAMAGED. */
export function readKindFile(resourcesDir: string): FileKind[] {
  return readResource(path.join(resourcesDir, 'catalogue', 'complaint-kinds.json'), kindFile).kinds;
}

/** What puts kinds of complaints into a store. */
export function kindChanges(kinds: readonly FileKind[]): BatchChange[] {
  return [
    {
      entity: 'complaint_kind',
      op: 'batch',
      columns: ['name', 'nameEn', 'limitHours', 'ord'],
      rows: kinds.map(({ code, name, nameEn, limitHours, ord }) => [rowKey([code]), name, nameEn, limitHours, ord]),
    },
  ];
}
