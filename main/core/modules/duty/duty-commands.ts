import type { z } from 'zod';
import type { dutyContract, DutyShiftRow } from '../../../../shared/contract/duty.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { datePlus, localDateAt, localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { clockOf, minuteOf } from '../../../../shared/domain/reporting/cutoffs.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertNames } from '../staff/index.ts';
import { positionByCode, shiftById, shiftsBetween } from './duty-rows.ts';

type PositionInput = z.infer<NonNullable<(typeof dutyContract.savePosition)['~orpc']['inputSchema']>>;
type ShiftInput = z.infer<NonNullable<(typeof dutyContract.saveShift)['~orpc']['inputSchema']>>;

/** A shift as it is entered: a local date and two times of the clock, `HH:MM`. */
export type DutyEntry = {
  readonly position: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly post: string;
  readonly person?: string | null | undefined;
  readonly note?: string | null | undefined;
};

/** A shift is known by position, post, person and start: entered twice it is there once, in whichever window. */
export const dutyShiftId = (position: string, post: string, person: string | null, startsAt: number): string =>
  `${position}@${post}@${person ?? ''}@${startsAt}`;

/** Instants of an entry; an end at or before the start is on the next day. `zone`: IANA. @throws AppError ZONE_INVALID */
export function dutyShiftOf(entry: DutyEntry, zone: string): DutyShiftRow {
  const day = localDayOf(entry.date, zone);
  const [start, end] = [minuteOf(entry.from), minuteOf(entry.to)];
  const person = entry.person === undefined || entry.person === '' ? null : entry.person;
  const startsAt = day.at(start);
  return {
    id: dutyShiftId(entry.position, entry.post, person, startsAt),
    position: entry.position,
    startsAt,
    endsAt: day.at(end > start ? end : end + 1440),
    post: entry.post,
    person,
    note: entry.note === undefined || entry.note === '' ? null : entry.note,
    sample: false,
  };
}

export function dutyShiftChange({ id, sample, ...fields }: DutyShiftRow): RowChange {
  return { entity: 'duty_shift', op: 'put', row: rowKey([id]), fields: { ...fields, sample: sample ? 1 : 0 } };
}

/** Changes the duty roster of the centre. */
export class DutyCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;
  readonly #zone: () => string;

  constructor(bus: CommandBus, clock: Clock, zone: () => string) {
    this.#bus = bus;
    this.#clock = clock;
    this.#zone = zone;
  }

  savePosition(command: Command, { code, name, nameEn, ord, needed }: PositionInput): Outcome<null> {
    return this.#bus.execute(command, () => {
      const fields = { name, nameEn: nameEn === '' ? null : nameEn, ord, needed, sample: 0 };
      return { changes: [{ entity: 'duty_position', op: 'put', row: rowKey([code]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_POSITION, POSITION_IN_USE */
  removePosition(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      positionByCode(db, code);
      const coming = cached<[string, number], { count: number }>(
        db,
        'SELECT count(*) AS count FROM duty_shift WHERE position = ? AND endsAt > ? AND deleted = 0',
      ).get(code, this.#clock.now());
      if (coming && coming.count > 0)
        throw new AppError(
          'POSITION_IN_USE',
          `${coming.count} shifts of this position are still to come. Nothing was changed. Take them off the roster first.`,
          { position: code, shifts: coming.count },
        );
      return { changes: [{ entity: 'duty_position', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_POSITION, UNKNOWN_DUTY_SHIFT, DUTY_SHIFT_EXISTS, NAMES_NOT_ALLOWED */
  saveShift(command: Command, { id, ...entry }: ShiftInput): Outcome<DutyShiftRow> {
    return this.#bus.execute(command, (db) => {
      positionByCode(db, entry.position);
      const shift = dutyShiftOf(entry, this.#zone());
      assertNames(db, shift.person);
      if (id !== undefined) assertShift(db, id);
      if (shift.id !== id && shiftById(db, shift.id))
        throw new AppError(
          'DUTY_SHIFT_EXISTS',
          'This shift is on the roster already. Nothing was changed. Change that one.',
          { shift: shift.id },
        );
      const moved: Change[] =
        id !== undefined && id !== shift.id ? [{ entity: 'duty_shift', op: 'delete', row: rowKey([id]) }] : [];
      return { changes: [...moved, dutyShiftChange(shift)], result: shift };
    });
  }

  /** @throws AppError UNKNOWN_DUTY_SHIFT */
  removeShift(command: Command, id: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertShift(db, id);
      return { changes: [{ entity: 'duty_shift', op: 'delete', row: rowKey([id]) }], result: null };
    });
  }

  /** Copies the shifts that start in the local week of `from` into that of `to`. @throws AppError NOTHING_TO_COPY */
  copyWeek(command: Command, from: string, to: string): Outcome<{ copied: number; kept: number }> {
    return this.#bus.execute(command, (db) => {
      const zone = this.#zone();
      const [source, target] = [mondayOf(from, zone), mondayOf(to, zone)];
      const [start, end] = [localDayOf(source, zone).at(0), localDayOf(datePlus(source, 7), zone).at(0)];
      const shifts = shiftsBetween(db, start, end, true).filter(({ startsAt }) => startsAt >= start);
      if (shifts.length === 0 || source === target)
        throw new AppError('NOTHING_TO_COPY', 'There are no shifts to copy from that week. Nothing was changed.', {
          week: source,
        });
      const days = (Date.parse(target) - Date.parse(source)) / 86_400_000;
      const planned = shifts.map((shift) =>
        dutyShiftOf({ ...dutyEntryOf(shift, zone), date: datePlus(localDateAt(shift.startsAt, zone), days) }, zone),
      );
      const fresh = planned.filter(({ id }) => !shiftById(db, id));
      return {
        changes: fresh.map(dutyShiftChange),
        result: { copied: fresh.length, kept: planned.length - fresh.length },
      };
    });
  }
}

/** A shift as it is entered. */
export function dutyEntryOf({ position, startsAt, endsAt, post, person, note }: DutyShiftRow, zone: string): DutyEntry {
  return {
    position,
    date: localDateAt(startsAt, zone),
    from: localClock(startsAt, zone),
    to: localClock(endsAt, zone),
    post,
    person,
    note,
  };
}

function localClock(at: number, zone: string): string {
  const { h, mi } = utcToZoned(at, zone);
  return clockOf(h * 60 + mi);
}

/** Monday of the week of a local date. */
function mondayOf(date: string, zone: string): string {
  return datePlus(date, 1 - localDayOf(date, zone).weekday);
}

function assertShift(db: ReadDb, id: string): void {
  if (!shiftById(db, id))
    throw new AppError('UNKNOWN_DUTY_SHIFT', 'This shift is not on the duty roster any more. Nothing was changed.', {
      shift: id,
    });
}
