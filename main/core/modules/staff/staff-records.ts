import type { ReadDb } from '../../store/database.ts';
import { memberRow, type MemberRow } from './staff-rows.ts';

/** What is recorded already, looked up row by row: what an import compares a file with. */
export type StaffRecords = {
  readonly member: (code: string) => MemberRow | undefined;
  readonly level: (staff: string, language: string) => string | undefined;
  readonly completed: (staff: string, course: string) => boolean;
  readonly shift: (id: string) => { endsAt: number; note: string | null } | undefined;
};

export function staffRecords(db: ReadDb): StaffRecords {
  const level = db
    .prepare<[string, string], string>(
      'SELECT level FROM staff_language WHERE staff = ? AND language = ? AND deleted = 0',
    )
    .pluck();
  const course = db.prepare<[string, string]>(
    'SELECT 1 FROM staff_course WHERE staff = ? AND course = ? AND completedAt IS NOT NULL AND deleted = 0',
  );
  const shift = db.prepare<[string], { endsAt: number; note: string | null }>(
    'SELECT endsAt, note FROM shift WHERE id = ? AND deleted = 0',
  );
  return {
    member: (code) => memberRow(db, code),
    level: (staff, language) => level.get(staff, language),
    completed: (staff, code) => course.get(staff, code) !== undefined,
    shift: (id) => shift.get(id),
  };
}
