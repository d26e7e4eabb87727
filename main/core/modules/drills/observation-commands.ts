import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ObservationKind } from '../../../../shared/domain/drills/observation.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import { cached } from '../../store/statements.ts';
import { assertObjective, madeId } from './drill-changes.ts';
import { assertStage } from './drill-commands.ts';

type NewObservation = {
  readonly kind: ObservationKind;
  readonly text: string;
  readonly objective: number | null;
  readonly at?: number | undefined;
};

/** What evaluators notice while a drill runs, or after it. */
export class ObservationCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** `at` in UTC ms. @throws AppError UNKNOWN_DRILL, WRONG_STAGE, UNKNOWN_OBJECTIVE, OBSERVED_IN_FUTURE */
  observe(command: Command, drill: string, { at, ...fields }: NewObservation): Outcome<{ observation: string }> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      assertStage(db, drill, ['running', 'ended']);
      if (fields.objective !== null) assertObjective(db, drill, fields.objective);
      if (at !== undefined && at > now)
        throw new AppError(
          'OBSERVED_IN_FUTURE',
          'What was observed cannot lie in the future. Nothing was recorded. Mend the time.',
          { at },
        );
      const id = madeId('observation', command.id);
      const evaluator = command.operator.post;
      return {
        changes: [
          {
            entity: 'drill_observation',
            op: 'put',
            row: rowKey([id]),
            fields: { drill, evaluator, at: at ?? now, ...fields },
          },
        ],
        result: { observation: id },
      };
    });
  }

  /** @throws AppError UNKNOWN_OBSERVATION, NOT_YOURS, WRONG_STAGE */
  remove(command: Command, observation: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const row = cached<[string], { drill: string; evaluator: string }>(
        db,
        'SELECT drill, evaluator FROM drill_observation WHERE id = ? AND deleted = 0',
      ).get(observation);
      if (!row)
        throw new AppError('UNKNOWN_OBSERVATION', 'There is no such observation. Nothing was changed.', {
          observation,
        });
      if (row.evaluator !== command.operator.post)
        throw new AppError(
          'NOT_YOURS',
          'This observation is another evaluator’s. Nothing was changed. Ask that post to take it back.',
          { post: row.evaluator },
        );
      assertStage(db, row.drill, ['running', 'ended']);
      return {
        changes: [{ entity: 'drill_observation', op: 'delete', row: rowKey([observation]) }],
        result: null,
      };
    });
  }
}
