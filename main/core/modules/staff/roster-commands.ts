import type { ShiftRow } from '../../../../shared/contract/staff.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { localDateAt, localDayOf, datePlus } from '../../../../shared/domain/places/open-spans.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertPlace, memberOf } from './assert-known.ts';
import { shiftsAt } from './staff-rows.ts';

export type ShiftEntry = {
  readonly staff: string;
  readonly place: string;
  /** Local date on which the shift starts, `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM` on the local clock. */
  readonly from: string;
  readonly to: string;
  readonly note?: string | null | undefined;
};

/** A shift is known by who, where and when it starts: entered twice it is there once, in whichever window. */
export const shiftId = (staff: string, place: string, startsAt: number): string => `${staff}@${place}@${startsAt}`;

/** Instants of an entry; an end at or before the start is on the next day. `zone`: IANA. @throws AppError ZONE_INVALID */
export function shiftOf({ staff, place, date, from, to, note }: ShiftEntry, zone: string): ShiftRow {
  const day = localDayOf(date, zone);
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const startsAt = day.at(start);
  const endsAt = day.at(end > start ? end : end + 1440);
  return { id: shiftId(staff, place, startsAt), staff, place, startsAt, endsAt, note: note ?? null };
}

export function shiftChange({ id, note, ...fields }: ShiftRow): RowChange {
  return { entity: 'shift', op: 'put', row: rowKey([id]), fields: { ...fields, note: note === '' ? null : note } };
}

export class RosterCommands {
  readonly #bus: CommandBus;
  readonly #zone: () => string;

  constructor(bus: CommandBus, zone: () => string) {
    this.#bus = bus;
    this.#zone = zone;
  }

  /** @throws AppError UNKNOWN_STAFF, STAFF_RETIRED, UNKNOWN_PLACE, UNKNOWN_SHIFT, SHIFT_EXISTS */
  save(command: Command, entry: ShiftEntry, id: string | undefined): Outcome<ShiftRow> {
    return this.#bus.execute(command, (db) => {
      if (memberOf(db, entry.staff).active !== 1)
        throw new AppError('STAFF_RETIRED', `${entry.staff} is retired and takes no shifts. Nothing was changed.`, {
          staff: entry.staff,
        });
      assertPlace(db, entry.place);
      const former = id === undefined ? null : shiftRow(db, id);
      const shift = shiftOf(entry, this.#zone());
      if (shift.id !== id && shiftExists(db, shift.id))
        throw new AppError(
          'SHIFT_EXISTS',
          `${entry.staff} has a shift at ${entry.place} that starts at this time already. Nothing was changed. Change that one.`,
          { shift: shift.id },
        );
      const moved: Change[] =
        former && former.id !== shift.id ? [{ entity: 'shift', op: 'delete', row: rowKey([former.id]) }] : [];
      return { changes: [...moved, shiftChange(shift)], result: shift };
    });
  }

  /** @throws AppError UNKNOWN_SHIFT */
  remove(command: Command, id: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      shiftRow(db, id);
      return { changes: [{ entity: 'shift', op: 'delete', row: rowKey([id]) }], result: null };
    });
  }

  /** Copies the shifts that start in the local week of `from` into that of `to`. @throws AppError UNKNOWN_PLACE, NOTHING_TO_COPY */
  copyWeek(command: Command, place: string, from: string, to: string): Outcome<{ copied: number; kept: number }> {
    return this.#bus.execute(command, (db) => {
      assertPlace(db, place);
      const zone = this.#zone();
      const [source, target] = [mondayOf(from, zone), mondayOf(to, zone)];
      const start = localDayOf(source, zone).at(0);
      const end = localDayOf(datePlus(source, 7), zone).at(0);
      const shifts = shiftsAt(db, place, start, end).filter(({ startsAt }) => startsAt >= start);
      if (shifts.length === 0 || source === target)
        throw new AppError('NOTHING_TO_COPY', 'There are no shifts to copy from that week. Nothing was changed.', {
          place,
          week: source,
        });
      const days = (Date.parse(target) - Date.parse(source)) / 86_400_000;
      const planned = shifts
        .filter(({ staff }) => memberOf(db, staff).active === 1)
        .map((shift) =>
          shiftOf({ ...entryOf(shift, zone), date: datePlus(localDateAt(shift.startsAt, zone), days) }, zone),
        );
      const fresh = planned.filter(({ id }) => !shiftExists(db, id));
      return {
        changes: fresh.map(shiftChange),
        result: { copied: fresh.length, kept: planned.length - fresh.length },
      };
    });
  }
}

/** Monday of the week of a local date. */
export function mondayOf(date: string, zone: string): string {
  return datePlus(date, 1 - localDayOf(date, zone).weekday);
}

/** A shift as it is entered: local date and times of the clock. */
export function entryOf({ staff, place, startsAt, endsAt, note }: ShiftRow, zone: string): ShiftEntry {
  return {
    staff,
    place,
    date: localDateAt(startsAt, zone),
    from: clockOf(startsAt, zone),
    to: clockOf(endsAt, zone),
    note,
  };
}

function shiftRow(db: ReadDb, id: string): ShiftRow {
  const row = cached<[string], ShiftRow>(
    db,
    'SELECT id, staff, place, startsAt, endsAt, note FROM shift WHERE id = ? AND deleted = 0',
  ).get(id);
  if (!row)
    throw new AppError('UNKNOWN_SHIFT', 'This shift is not on the roster any more. Nothing was changed.', {
      shift: id,
    });
  return row;
}

function shiftExists(db: ReadDb, id: string): boolean {
  return cached<[string]>(db, 'SELECT 1 FROM shift WHERE id = ? AND deleted = 0').get(id) !== undefined;
}

function clockOf(at: number, zone: string): string {
  const { h, mi } = utcToZoned(at, zone);
  return `${String(h).padStart(2, '0')}:${String(mi).padStart(2, '0')}`;
}

function minuteOf(clock: string): number {
  const [h = 0, mi = 0] = clock.split(':').map(Number);
  return h * 60 + mi;
}
