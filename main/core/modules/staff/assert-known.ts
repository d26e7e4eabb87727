import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { memberRow, type MemberRow } from './staff-rows.ts';

/** @throws AppError UNKNOWN_PLACE */
export function assertPlace(db: ReadDb, place: string): void {
  const known = cached<[string]>(db, 'SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place);
  if (!known)
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

/** @throws AppError UNKNOWN_STAFF */
export function memberOf(db: ReadDb, code: string): MemberRow {
  const member = memberRow(db, code);
  if (!member)
    throw new AppError('UNKNOWN_STAFF', `There is nobody on the staff with the code ${code}. Nothing was changed.`, {
      staff: code,
    });
  return member;
}
