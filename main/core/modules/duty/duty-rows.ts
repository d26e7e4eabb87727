import type { DutyPosition, DutyShiftRow, OnDuty } from '../../../../shared/contract/duty.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** No shift is longer: it is entered as one date and two times of the clock. */
export const LONGEST_SHIFT_MS = 25 * 3_600_000;

const SHIFT = 'id, position, startsAt, endsAt, post, person, note, sample';

type ShiftRecord = Omit<DutyShiftRow, 'sample'> & { readonly sample: number };
type PositionRecord = Omit<DutyPosition, 'sample'> & { readonly sample: number };

/** Positions in the order of lists. */
export function positions(db: ReadDb): DutyPosition[] {
  return cached<[], PositionRecord>(
    db,
    'SELECT code, name, nameEn, ord, needed, sample FROM duty_position WHERE deleted = 0 ORDER BY ord, code',
  )
    .all()
    .map(({ sample, ...row }) => ({ ...row, sample: sample === 1 }));
}

/** @throws AppError UNKNOWN_POSITION */
export function positionByCode(db: ReadDb, code: string): DutyPosition {
  const found = positions(db).find((one) => one.code === code);
  if (!found)
    throw new AppError('UNKNOWN_POSITION', `There is no duty position with the code ${code}. Nothing was changed.`, {
      position: code,
    });
  return found;
}

/** Shifts that touch the time from `from` to `to` (UTC ms), by start. `named`: whether names may be shown. */
export function shiftsBetween(db: ReadDb, from: number, to: number, named: boolean): DutyShiftRow[] {
  return cached<[number, number, number], ShiftRecord>(
    db,
    `SELECT ${SHIFT} FROM duty_shift WHERE startsAt >= ? AND startsAt < ? AND endsAt > ? AND deleted = 0 ORDER BY startsAt, id`,
  )
    .all(from - LONGEST_SHIFT_MS, to, from)
    .map((row) => shown(row, named));
}

export function shiftById(db: ReadDb, id: string): DutyShiftRow | null {
  const row = cached<[string], ShiftRecord>(db, `SELECT ${SHIFT} FROM duty_shift WHERE id = ? AND deleted = 0`).get(id);
  return row ? shown(row, true) : null;
}

/** The position that a post is on the roster for most often; null when it never is. */
export function positionOfPost(db: ReadDb, post: string): string | null {
  return (
    (cached<[string], string>(
      db,
      `SELECT s.position FROM duty_shift s JOIN duty_position p ON p.code = s.position AND p.deleted = 0
       WHERE s.post = ? AND s.deleted = 0 GROUP BY s.position ORDER BY count(*) DESC, s.position LIMIT 1`,
    )
      .pluck()
      .get(post) as string | undefined) ?? null
  );
}

/** Shifts with what their position is called; those of a position that is gone are left out. */
export function withNames(db: ReadDb, shifts: readonly DutyShiftRow[]): OnDuty[] {
  const known = positions(db);
  return shifts
    .flatMap((shift) => {
      const index = known.findIndex(({ code }) => code === shift.position);
      const position = known[index];
      return position
        ? [{ index, row: { ...shift, positionName: position.name, positionNameEn: position.nameEn } }]
        : [];
    })
    .toSorted((a, b) => a.index - b.index || a.row.startsAt - b.row.startsAt)
    .map(({ row }) => row);
}

function shown({ sample, person, ...row }: ShiftRecord, named: boolean): DutyShiftRow {
  return { ...row, person: named ? person : null, sample: sample === 1 };
}
