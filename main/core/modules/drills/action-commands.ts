import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import {
  decideActionStep,
  type ActionStage,
  type ActionStep,
} from '../../../../shared/domain/drills/corrective-action.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import { cached } from '../../store/statements.ts';
import { newActionChange, type NewAction } from './action-changes.ts';
import { assertPlaces, madeId } from './drill-changes.ts';
import { assertStage } from './drill-commands.ts';
import { assertItems } from './scenario-store.ts';

type ActionRow = { stage: ActionStage; dueAt: number; doneBy: string | null; reopened: number };
type Step = { readonly step: ActionStep; readonly note?: string | undefined; readonly retest?: string | undefined };

/** Corrective actions 整改措施 that come of a drill. */
export class ActionCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE for a drill that was not held, UNKNOWN_PLACE, UNKNOWN_ITEM */
  add(command: Command, drill: string, action: NewAction): Outcome<{ action: string }> {
    return this.#bus.execute(command, (db) => {
      assertStage(db, drill, ['running', 'ended', 'concluded']);
      assertPlaces(db, [action.place]);
      assertItems(db, action.item === null ? [] : [action.item]);
      const id = madeId('action', command.id);
      return {
        changes: [newActionChange(db, id, drill, action, command.operator, this.#clock.now())],
        result: { action: id },
      };
    });
  }

  /** @throws AppError UNKNOWN_ACTION, UNKNOWN_DRILL, WRONG_STAGE, SAME_PERSON, REASON_REQUIRED */
  step(command: Command, action: string, { step, note = '', retest }: Step): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const row = cached<[string], ActionRow>(
        db,
        'SELECT stage, dueAt, doneBy, reopened FROM corrective_action WHERE id = ? AND deleted = 0',
      ).get(action);
      if (!row)
        throw new AppError(
          'UNKNOWN_ACTION',
          `There is no corrective action with the number ${action}. Nothing was changed.`,
          {
            action,
          },
        );
      if (retest !== undefined) assertStage(db, retest, ['ended', 'concluded']);
      const known = { ...row, doneBy: row.doneBy === null ? null : personOf(row.doneBy) };
      const fields = decideActionStep(known, { step, note, retest }, command.operator, this.#clock.now());
      return {
        changes: [{ entity: 'corrective_action', op: 'put', row: rowKey([action]), fields }],
        result: null,
      };
    });
  }
}
