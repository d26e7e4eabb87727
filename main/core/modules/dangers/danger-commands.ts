import type { Change, Fields } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { DangerSeverity } from '../../../../shared/domain/dangers/danger.ts';
import { decideStep, type DangerStep } from '../../../../shared/domain/dangers/decide-step.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { checkedPhoto, checklistChanges, type PhotoFile } from '../checklists/index.ts';
import { decidable, sourceOf, type DangerRow } from './danger-row.ts';
import { dangerId, newDangerChange, type NewDanger } from './new-danger.ts';

type Report = Pick<NewDanger, 'place' | 'title' | 'severity'> & {
  readonly item?: string | undefined;
  readonly foundAt?: number | undefined;
  readonly due?: number | undefined;
};
type Edit = {
  readonly title?: string | undefined;
  readonly item?: string | null | undefined;
  readonly severity?: DangerSeverity | undefined;
  readonly due?: number | null | undefined;
};

export class DangerCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, OBSERVED_IN_FUTURE */
  report(command: Command, { place, item, title, severity, foundAt, due }: Report): Outcome<{ danger: string }> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      assertPlace(db, place);
      if (item !== undefined) assertItem(db, item);
      if (foundAt !== undefined && foundAt > now)
        throw new AppError(
          'OBSERVED_IN_FUTURE',
          'A danger cannot have been found in the future. Nothing was changed.',
          {
            foundAt,
          },
        );
      const id = dangerId(command.id, 0, (candidate) => dangerRow(db, candidate) !== undefined);
      const danger: NewDanger = {
        place,
        item: item ?? null,
        title,
        severity,
        foundAt: foundAt ?? now,
        foundBy: command.operator,
        source: { kind: 'report' },
        dueAt: due,
      };
      return { changes: [newDangerChange(id, danger)], result: { danger: id } };
    });
  }

  /** The next step of a danger, by who runs the command. @throws AppError UNKNOWN_DANGER, WRONG_STAGE, SAME_PERSON, REASON_REQUIRED */
  step(command: Command, id: string, step: DangerStep): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      const row = knownDanger(db, id);
      const changes: Change[] = [putDanger(id, decideStep(decidable(row), step, command.operator, now))];
      if (step.step === 'verify' && step.passed) changes.push(...pointInOrder(db, row, now));
      return { changes, result: null };
    });
  }

  /** @throws AppError UNKNOWN_DANGER, UNKNOWN_ITEM, WRONG_STAGE for one that is struck off */
  edit(command: Command, id: string, { title, item, severity, due }: Edit): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const { stage } = knownDanger(db, id);
      if (stage === 'struck-off')
        throw new AppError(
          'WRONG_STAGE',
          'A hidden danger that is struck off is not changed any more. Nothing was changed. Report a new one.',
          { stage },
        );
      if (typeof item === 'string') assertItem(db, item);
      const fields: Fields = {
        ...(title === undefined ? {} : { title }),
        ...(item === undefined ? {} : { item }),
        ...(severity === undefined ? {} : { severity }),
        ...(due === undefined ? {} : { dueAt: due }),
      };
      return { changes: Object.keys(fields).length === 0 ? [] : [putDanger(id, fields)], result: null };
    });
  }

  /** Photos are only added. @throws AppError UNKNOWN_DANGER, EMPTY_ATTACHMENT, ATTACHMENT_TOO_LARGE, NOT_A_PHOTO */
  attach(command: Command, id: string, file: PhotoFile): Outcome<{ hash: string }> {
    const { hash, name, mime, bytes, store } = checkedPhoto(file);
    return this.#bus.execute(command, (db) => {
      knownDanger(db, id);
      return {
        changes: [{ entity: 'danger_photo', op: 'put', row: rowKey([id, hash]), fields: { name, mime, bytes } }],
        result: { hash },
        write: store,
      };
    });
  }
}

function putDanger(id: string, fields: Fields): Change {
  return { entity: 'hidden_danger', op: 'put', row: rowKey([id]), fields };
}

/** Somebody else has seen that it is mended: the point of the patrol that opened it is in order again. */
function pointInOrder(db: ReadDb, { source, place }: DangerRow, now: number): Change[] {
  const from = sourceOf(source);
  if (from.kind !== 'inspection') return [];
  const failing = db
    .prepare<[string, string, string], string>(
      `SELECT r.result FROM checklist_result r WHERE r.place = ? AND r.checklist = ? AND r.point = ? AND r.deleted = 0`,
    )
    .pluck()
    .get(place, from.checklist, from.point);
  if (failing !== 'fail') return [];
  const answers = [{ point: from.point, result: 'ok' as const }];
  return checklistChanges({ place, checklist: from.checklist, observedAt: now, answers });
}

export function dangerRow(db: ReadDb, id: string): DangerRow | undefined {
  return db.prepare<[string], DangerRow>('SELECT * FROM hidden_danger WHERE id = ? AND deleted = 0').get(id);
}

function knownDanger(db: ReadDb, id: string): DangerRow {
  const row = dangerRow(db, id);
  if (!row)
    throw new AppError('UNKNOWN_DANGER', `There is no hidden danger with the number ${id}. Nothing was changed.`, {
      danger: id,
    });
  return row;
}

function assertPlace(db: ReadDb, place: string): void {
  if (!db.prepare('SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place))
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

function assertItem(db: ReadDb, item: string): void {
  if (!db.prepare('SELECT 1 FROM readiness_item WHERE code = ? AND deleted = 0').get(item))
    throw new AppError('UNKNOWN_ITEM', `There is no readiness item with the code ${item}. Nothing was changed.`, {
      item,
    });
}
