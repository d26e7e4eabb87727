import type { DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import type { DrillResult, DrillType } from '../../../../shared/domain/drills/drill.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { objectiveChanges, placeChanges, putDrill } from './drill-changes.ts';
import { countTests, testedItemChanges, type TestedItem } from './tested-items.ts';

/** A drill that was held without the console. Instants in UTC ms. */
export type HeldElsewhere = {
  readonly places: readonly string[];
  readonly heldAt: number;
  readonly endedAt: number;
  readonly result: DrillResult;
  readonly type?: DrillType | undefined;
  readonly title?: string | undefined;
  readonly failedItems: readonly string[];
  readonly times: readonly { readonly objective: number; readonly minutes: number }[];
  readonly findings?: string | undefined;
  readonly strengths?: string | undefined;
};
type Recorded = {
  readonly id: string;
  readonly number: number;
  readonly scenario: DrillScenario;
  readonly operator: Command['operator'];
};

/** What records a drill held elsewhere, and what it says of the items it was of. */
export function heldDrillChanges(
  db: ReadDb,
  model: ReadinessModel,
  { id, number, scenario, operator }: Recorded,
  held: HeldElsewhere,
): { changes: Change[]; tested: number; failed: number } {
  const { places, heldAt, endedAt, result } = held;
  const title = held.title ?? scenario.name;
  const items = testedItems(
    scenario.objectives.flatMap(({ item }) => item ?? []),
    held,
  );
  const tests = testedItemChanges(db, model, places, items, { testedAt: endedAt, source: title });
  const changes: Change[] = [
    putDrill(id, {
      number,
      scenario: scenario.code,
      type: held.type ?? scenario.type,
      title,
      stage: 'concluded',
      startedAt: heldAt,
      endedAt,
      elsewhere: 1,
      result,
      findings: held.findings ?? null,
      strengths: held.strengths ?? null,
      post: operator.post,
      person: operator.name ?? null,
    }),
    ...placeChanges(db, id, places),
    ...objectiveChanges(
      db,
      id,
      scenario.objectives,
      new Map(held.times.map(({ objective, minutes }) => [objective, minutes])),
    ),
    ...tests,
  ];
  return { changes, ...countTests(tests) };
}

/** Partly passed: what is named as failed failed, the rest was shown to work. */
function testedItems(items: readonly string[], { failedItems, result, findings }: HeldElsewhere): TestedItem[] {
  const failed = new Set(failedItems);
  return [...new Set([...items, ...failed])].map((item) => {
    const bad = failed.has(item) || result === 'failed';
    return { item, result: bad ? 'failed' : 'passed', note: bad ? (findings ?? null) : null };
  });
}
