import path from 'node:path';
import { z } from 'zod';
import { capability, capabilityCondition } from '../../../../shared/contract/coverage.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from './catalogue-file.ts';

const fileCapability = capability.omit({ sample: true }).extend({
  conditions: z.array(capabilityCondition).default([]),
});
export const capabilityFile = z.object({ about: z.string(), capabilities: z.array(fileCapability) });
export type FileCapability = z.infer<typeof fileCapability>;

/** Reads the capabilities that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readCapabilityFile(resourcesDir: string): FileCapability[] {
  return readResource(path.join(resourcesDir, 'catalogue', 'capabilities.json'), capabilityFile).capabilities;
}

/** What puts capabilities into a store. `sample` marks those that belong to the sample event. */
export function capabilityChanges(capabilities: readonly FileCapability[], sample: boolean): BatchChange[] {
  return [
    {
      entity: 'capability',
      op: 'batch',
      columns: ['name', 'nameEn', 'short', 'ord', 'sample'],
      rows: capabilities.map(({ code, name, nameEn, short, ord }) => [
        rowKey([code]),
        name,
        nameEn,
        short,
        ord,
        sample ? 1 : 0,
      ]),
    },
    {
      entity: 'capability_item',
      op: 'batch',
      columns: [],
      rows: capabilities.flatMap(({ code, items }) => items.map((item) => [rowKey([code, item])])),
    },
    {
      entity: 'capability_condition',
      op: 'batch',
      columns: [],
      rows: capabilities.flatMap(({ code, conditions }) =>
        conditions.map(({ kind, value }) => [rowKey([code, kind, value])]),
      ),
    },
  ];
}
