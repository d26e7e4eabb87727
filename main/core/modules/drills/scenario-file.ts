import path from 'node:path';
import { z } from 'zod';
import { drillScenario, type DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

const scenarioFile = z
  .object({ about: z.string(), scenarios: z.array(drillScenario).min(1) })
  .refine(
    ({ scenarios }) => new Set(scenarios.map(({ code }) => code)).size === scenarios.length,
    'a code occurs twice',
  );

/** The scenarios the product ships. `resourcesDir` is the absolute path of `resources`. @throws AppError RESOURCE_DAMAGED */
export function readScenarioFile(resourcesDir: string): DrillScenario[] {
  return readResource(path.join(resourcesDir, 'drills', 'scenarios.json'), scenarioFile).scenarios;
}

/** What puts a scenario into a store; `ord` is its place in lists. */
export function scenarioChange(scenario: DrillScenario, ord: number): RowChange {
  const { code, placeTypes, objectives, injects, ...fields } = scenario;
  return {
    entity: 'drill_scenario',
    op: 'put',
    row: rowKey([code]),
    fields: {
      ...fields,
      placeTypes: JSON.stringify(placeTypes),
      objectives: JSON.stringify(objectives),
      injects: JSON.stringify(injects),
      active: 1,
      ord,
    },
  };
}

export function scenarioChanges(scenarios: readonly DrillScenario[]): Change[] {
  return scenarios.map((scenario, index) => scenarioChange(scenario, (index + 1) * 10));
}
