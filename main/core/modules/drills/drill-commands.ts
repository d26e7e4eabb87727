import type { z } from 'zod';
import type { drillsContract } from '../../../../shared/contract/drills/index.ts';
import type { DrillStage } from '../../../../shared/domain/drills/drill.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { newActionChange } from './action-changes.ts';
import {
  assertPlaces,
  injectChanges,
  madeId,
  nextNumber,
  objectiveChanges,
  partyChanges,
  placeChanges,
  putDrill,
} from './drill-changes.ts';
import { heldDrillChanges } from './held-drill.ts';
import { assertItems, type ScenarioStore } from './scenario-store.ts';

type Input<Name extends 'record' | 'plan' | 'save'> = z.output<
  NonNullable<(typeof drillsContract)[Name]['~orpc']['inputSchema']>
>;

export type DrillDeps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly model: ReadinessModel;
  readonly scenarios: ScenarioStore;
};

/** Drills: recorded after the fact, or planned for the console. */
export class DrillCommands {
  readonly #deps: DrillDeps;

  constructor(deps: DrillDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_SCENARIO, UNKNOWN_PLACE, UNKNOWN_ITEM, OBSERVED_IN_FUTURE, ENDS_BEFORE_START */
  record(command: Command, input: Input<'record'>): Outcome<{ drill: string; tested: number; failed: number }> {
    const { bus, clock, model, scenarios } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const { places, heldAt, endedAt = heldAt } = input;
      assertHeld(heldAt, endedAt, now);
      assertPlaces(db, places);
      assertItems(db, input.failedItems);
      const scenario = scenarios.get(input.scenario);
      const id = madeId('drill', command.id);
      const recorded = { id, number: nextNumber(db), scenario, operator: command.operator };
      const { changes, ...tests } = heldDrillChanges(db, model, recorded, { ...input, endedAt });
      const actions = input.actions.map((action, index) => {
        assertPlaces(db, [action.place]);
        assertItems(db, action.item === null ? [] : [action.item]);
        return newActionChange(db, madeId('action', command.id, index), id, action, command.operator, now);
      });
      return { changes: [...changes, ...actions], result: { drill: id, ...tests } };
    });
  }

  /** @throws AppError UNKNOWN_SCENARIO, UNKNOWN_PLACE, UNKNOWN_ITEM */
  plan(command: Command, input: Input<'plan'>): Outcome<{ drill: string }> {
    const { bus, scenarios } = this.#deps;
    return bus.execute(command, (db) => {
      const scenario = scenarios.get(input.scenario);
      assertPlaces(db, input.places);
      const objectives = input.objectives ?? scenario.objectives;
      assertItems(
        db,
        objectives.flatMap(({ item }) => item ?? []),
      );
      const id = madeId('drill', command.id);
      return {
        changes: [
          putDrill(id, {
            number: nextNumber(db),
            scenario: scenario.code,
            type: input.type ?? scenario.type,
            title: input.title ?? scenario.name,
            stage: 'planned',
            plannedAt: input.plannedAt ?? null,
            elsewhere: 0,
            post: command.operator.post,
            person: command.operator.name ?? null,
          }),
          ...placeChanges(db, id, input.places),
          ...objectiveChanges(db, id, objectives),
          ...injectChanges(db, id, input.injects ?? scenario.injects),
          ...partyChanges(db, id, input.parties ?? []),
        ],
        result: { drill: id },
      };
    });
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, UNKNOWN_PLACE, UNKNOWN_ITEM */
  save(command: Command, input: Input<'save'>): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const { drill, places, objectives, injects, parties, type, title, plannedAt } = input;
      assertStage(db, drill, ['planned']);
      if (places) assertPlaces(db, places);
      if (objectives)
        assertItems(
          db,
          objectives.flatMap(({ item }) => item ?? []),
        );
      const fields = {
        ...(type === undefined ? {} : { type }),
        ...(title === undefined ? {} : { title }),
        ...(plannedAt === undefined ? {} : { plannedAt }),
      };
      return {
        changes: [
          ...(Object.keys(fields).length === 0 ? [] : [putDrill(drill, fields)]),
          ...(places ? placeChanges(db, drill, places) : []),
          ...(objectives ? objectiveChanges(db, drill, objectives) : []),
          ...(injects ? injectChanges(db, drill, injects) : []),
          ...(parties ? partyChanges(db, drill, parties) : []),
        ],
        result: null,
      };
    });
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE */
  cancel(command: Command, drill: string, reason: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertStage(db, drill, ['planned']);
      return { changes: [putDrill(drill, { stage: 'cancelled', cancelReason: reason })], result: null };
    });
  }
}

/** The stage of a drill, which must be one of `allowed`. @throws AppError UNKNOWN_DRILL, WRONG_STAGE */
export function assertStage(db: ReadDb, drill: string, allowed: readonly DrillStage[]): DrillStage {
  const stage = cached<[string], DrillStage>(db, 'SELECT stage FROM drill WHERE id = ? AND deleted = 0')
    .pluck()
    .get(drill) as DrillStage | undefined;
  if (stage === undefined) throw unknownDrill(drill);
  if (!allowed.includes(stage))
    throw new AppError(
      'WRONG_STAGE',
      `A drill at the stage "${stage}" does not allow this. Nothing was changed. Look at its present stage.`,
      { stage, allowed },
    );
  return stage;
}

export function unknownDrill(drill: string): AppError {
  return new AppError('UNKNOWN_DRILL', `There is no drill with the number ${drill}. Nothing was changed.`, { drill });
}

function assertHeld(heldAt: number, endedAt: number, now: number): void {
  if (heldAt > now || endedAt > now)
    throw new AppError(
      'OBSERVED_IN_FUTURE',
      'A drill that was held cannot lie in the future. Nothing was recorded. Plan it instead, or mend the time.',
      { heldAt },
    );
  if (endedAt < heldAt)
    throw new AppError(
      'ENDS_BEFORE_START',
      'A drill cannot end before it begins. Nothing was recorded. Mend the times.',
      {
        heldAt,
        endedAt,
      },
    );
}
