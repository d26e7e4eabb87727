import path from 'node:path';
import { z } from 'zod';
import { cardScheme } from '../../../../shared/contract/machines.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const schemeFile = z.object({ about: z.string(), schemes: z.array(cardScheme.omit({ sample: true })) });
export type FileScheme = z.infer<typeof schemeFile>['schemes'][number];

/** Reads the card schemes that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readSchemeFile(resourcesDir: string): FileScheme[] {
  return readResource(path.join(resourcesDir, 'catalogue', 'card-schemes.json'), schemeFile).schemes;
}

/** What puts card schemes into a store. */
export function schemeChanges(schemes: readonly FileScheme[]): BatchChange[] {
  return [
    {
      entity: 'card_scheme',
      op: 'batch',
      columns: ['name', 'nameEn', 'ord', 'required', 'sample'],
      rows: schemes.map(({ code, name, nameEn, ord, required }) => [
        rowKey([code]),
        name,
        nameEn,
        ord,
        required ? 1 : 0,
        0,
      ]),
    },
  ];
}
