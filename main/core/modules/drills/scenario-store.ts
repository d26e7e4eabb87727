import { drillScenario, type DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { scenarioChange } from './scenario-file.ts';

type ScenarioRow = Readonly<Record<string, unknown>> & {
  readonly placeTypes: string;
  readonly objectives: string;
  readonly injects: string;
};

const COLUMNS =
  'code, name, nameEn, short, shortEn, type, everyDays, placeTypes, playbook, source, objectives, injects';

/** Scenarios that drills are held of; data that people edit. */
export class ScenarioStore {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;

  constructor(db: ReadDb, bus: CommandBus) {
    this.#db = db;
    this.#bus = bus;
  }

  /** Those of the programme, in their order. */
  all(): DrillScenario[] {
    return cached<[], ScenarioRow>(
      this.#db,
      `SELECT ${COLUMNS} FROM drill_scenario WHERE deleted = 0 AND active = 1 ORDER BY ord, code`,
    )
      .all()
      .map(scenarioOf);
  }

  /** One, retired or not. @throws AppError UNKNOWN_SCENARIO */
  get(code: string): DrillScenario {
    return readScenario(this.#db, code);
  }

  /** @throws AppError UNKNOWN_ITEM when an objective names an item that the catalogue does not have */
  save(command: Command, scenario: DrillScenario): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertItems(
        db,
        scenario.objectives.flatMap(({ item }) => item ?? []),
      );
      const known = db
        .prepare<[string], number>('SELECT ord FROM drill_scenario WHERE code = ?')
        .pluck()
        .get(scenario.code) as number | undefined;
      const last = db.prepare('SELECT coalesce(max(ord), 0) FROM drill_scenario').pluck().get() as number;
      return { changes: [scenarioChange(scenario, known ?? last + 10)], result: null };
    });
  }

  /** @throws AppError UNKNOWN_SCENARIO */
  retire(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.get(code);
      return {
        changes: [{ entity: 'drill_scenario', op: 'put', row: rowKey([code]), fields: { active: 0 } }],
        result: null,
      };
    });
  }
}

/** @throws AppError UNKNOWN_ITEM */
export function assertItems(db: ReadDb, items: readonly string[]): void {
  for (const item of items)
    if (!cached<[string], number>(db, 'SELECT 1 FROM readiness_item WHERE code = ? AND deleted = 0').get(item))
      throw new AppError('UNKNOWN_ITEM', `There is no readiness item with the code ${item}. Nothing was changed.`, {
        item,
      });
}

function scenarioOf({ placeTypes, objectives, injects, ...row }: ScenarioRow): DrillScenario {
  return drillScenario.parse({
    ...row,
    placeTypes: JSON.parse(placeTypes),
    objectives: JSON.parse(objectives),
    injects: JSON.parse(injects),
  });
}

/** One, retired or not. @throws AppError UNKNOWN_SCENARIO */
export function readScenario(db: ReadDb, code: string): DrillScenario {
  const row = cached<[string], ScenarioRow>(
    db,
    `SELECT ${COLUMNS} FROM drill_scenario WHERE code = ? AND deleted = 0`,
  ).get(code);
  if (row) return scenarioOf(row);
  throw new AppError('UNKNOWN_SCENARIO', `There is no drill scenario with the code ${code}. Nothing was changed.`, {
    scenario: code,
  });
}
