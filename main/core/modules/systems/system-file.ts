import path from 'node:path';
import { z } from 'zod';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const systemFile = z.object({
  about: z.string(),
  systems: z.array(
    z.object({ code: z.string(), name: z.string(), nameEn: z.string(), kind: z.string(), ord: z.int() }),
  ),
});

/** What puts the shipped list of systems into a store. `resourcesDir` is absolute. Throws AppError RESOURCE_DAMAGED. */
export function systemChanges(resourcesDir: string): Change[] {
  const { systems } = readResource(path.join(resourcesDir, 'schemes', 'systems.json'), systemFile);
  return systems.map(({ code, ...fields }) => ({
    entity: 'monitored_system',
    op: 'put',
    row: rowKey([code]),
    fields: { ...fields, state: 'up' },
  }));
}
