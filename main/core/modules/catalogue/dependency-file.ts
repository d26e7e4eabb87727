import path from 'node:path';
import { z } from 'zod';
import { itemDependency } from '../../../../shared/contract/catalogue.ts';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { circleClosedBy, type Dependency } from '../../../../shared/domain/readiness/dependencies.ts';
import { readResource } from './catalogue-file.ts';

const dependencyFile = z
  .object({ about: z.string(), dependencies: z.array(itemDependency) })
  .refine(
    ({ dependencies }) =>
      dependencies.every((one, index) => circleClosedBy(dependencies.slice(0, index), one) === null),
    'the dependencies go round in a circle',
  );

/** Reads the dependencies between items that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readDependencyFile(resourcesDir: string): Dependency[] {
  return readResource(path.join(resourcesDir, 'catalogue', 'dependencies.json'), dependencyFile).dependencies;
}

export function dependencyChanges(dependencies: readonly Dependency[]): BatchChange[] {
  return [
    {
      entity: 'item_dependency',
      op: 'batch',
      columns: [],
      rows: dependencies.map(({ item, needs }) => [rowKey([item, needs])]),
    },
  ];
}
