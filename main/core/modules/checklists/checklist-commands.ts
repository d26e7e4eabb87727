import type { Checklist, ChecklistPoint } from '../../../../shared/contract/checklists.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { assertFilled, checklistChanges, type FilledChecklist } from './checklist-changes.ts';
import { checkedPhoto, photoChange, type PhotoFile } from './checklist-photo.ts';

type PointAt = { readonly place: string; readonly checklist: string; readonly point: string };

export class ChecklistCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /**
   * Records what was found; seen now unless the form says when.
   * @throws AppError UNKNOWN_PLACE, UNKNOWN_CHECKLIST, UNKNOWN_POINT, OBSERVED_IN_FUTURE
   */
  fill(
    command: Command,
    form: Omit<FilledChecklist, 'observedAt'> & { readonly observedAt?: number | undefined },
  ): Outcome<{ changed: number }> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      const filled = { ...form, observedAt: form.observedAt ?? now };
      assertFilled(db, filled, now);
      const changes = checklistChanges(filled);
      return { changes, result: { changed: changes.length } };
    });
  }

  /** @throws AppError EMPTY_ATTACHMENT, ATTACHMENT_TOO_LARGE, NOT_A_PHOTO, UNKNOWN_PLACE, UNKNOWN_CHECKLIST, UNKNOWN_POINT */
  attach(command: Command, at: PointAt, file: PhotoFile): Outcome<{ hash: string }> {
    const photo = checkedPhoto(file);
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      assertFilled(db, { ...at, observedAt: now, answers: [{ point: at.point, result: 'ok' }] }, now);
      return { changes: [photoChange(at, photo)], result: { hash: photo.hash }, write: photo.store };
    });
  }

  /** Takes a photo off a point; its content stays, because the log refers to it. @throws AppError UNKNOWN_ATTACHMENT */
  detach(command: Command, { place, checklist, point }: PointAt, hash: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const known = db
        .prepare(
          'SELECT 1 FROM checklist_photo WHERE place = ? AND checklist = ? AND point = ? AND hash = ? AND deleted = 0',
        )
        .get(place, checklist, point, hash);
      if (!known)
        throw new AppError('UNKNOWN_ATTACHMENT', 'That file is not attached here any more. Nothing was changed.');
      const row = rowKey([place, checklist, point, hash]);
      return { changes: [{ entity: 'checklist_photo', op: 'delete', row }], result: null };
    });
  }

  saveChecklist(command: Command, { code, name, nameEn, ord }: Omit<Checklist, 'points' | 'sample'>): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'checklist', op: 'put', row: rowKey([code]), fields: { name, nameEn, ord } }],
      result: null,
    }));
  }

  /** @throws AppError UNKNOWN_CHECKLIST, UNKNOWN_ITEM */
  savePoint(command: Command, checklist: string, { code, critical, ...rest }: ChecklistPoint): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertRow(db, 'checklist', checklist, 'UNKNOWN_CHECKLIST');
      assertRow(db, 'readiness_item', rest.item, 'UNKNOWN_ITEM');
      const row = rowKey([checklist, code]);
      return {
        changes: [{ entity: 'checklist_point', op: 'put', row, fields: { ...rest, critical: critical ? 1 : 0 } }],
        result: null,
      };
    });
  }

  /** Takes a point out; what was found at it stays in the log and counts no more. @throws AppError UNKNOWN_POINT */
  removePoint(command: Command, checklist: string, point: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const known = db
        .prepare('SELECT 1 FROM checklist_point WHERE checklist = ? AND code = ? AND deleted = 0')
        .get(checklist, point);
      if (!known)
        throw new AppError('UNKNOWN_POINT', `The checklist ${checklist} has no point ${point}. Nothing was changed.`, {
          checklist,
          point,
        });
      return { changes: [{ entity: 'checklist_point', op: 'delete', row: rowKey([checklist, point]) }], result: null };
    });
  }
}

function assertRow(db: ReadDb, table: 'checklist' | 'readiness_item', code: string, error: string): void {
  if (!db.prepare(`SELECT 1 FROM ${table} WHERE code = ? AND deleted = 0`).get(code))
    throw new AppError(error, `There is no ${table.replace('_', ' ')} with the code ${code}. Nothing was changed.`, {
      code,
      item: code,
      checklist: code,
    });
}
