import type {
  Course,
  RequiredLanguage,
  ShiftRow,
  StaffLanguage,
  StaffMember,
} from '../../../../shared/contract/staff.ts';
import type { DatedException, WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import type { LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { COUNTER_LEVEL } from '../../../../shared/domain/staff/staff-rules.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** No shift is longer: it is entered as one date and two times of the clock. */
export const LONGEST_SHIFT_MS = 25 * 3_600_000;

const SHIFT = 'id, staff, place, startsAt, endsAt, note';

export type MemberRow = Omit<StaffMember, 'languages' | 'courses' | 'active' | 'sample'> & {
  active: number;
  sample: number;
};

/** Shifts at a place that touch the time from `from` to `to` (UTC ms), by start. */
export function shiftsAt(db: ReadDb, place: string, from: number, to: number): ShiftRow[] {
  return cached<[string, number, number, number], ShiftRow>(
    db,
    `SELECT ${SHIFT} FROM shift WHERE place = ? AND startsAt >= ? AND startsAt < ? AND endsAt > ? AND deleted = 0 ORDER BY startsAt, id`,
  ).all(place, from - LONGEST_SHIFT_MS, to, from);
}

/** The same of one person, anywhere. */
export function shiftsOf(db: ReadDb, staff: string, from: number, to: number): ShiftRow[] {
  return cached<[string, number, number, number], ShiftRow>(
    db,
    `SELECT ${SHIFT} FROM shift WHERE staff = ? AND startsAt >= ? AND startsAt < ? AND endsAt > ? AND deleted = 0 ORDER BY startsAt, id`,
  ).all(staff, from - LONGEST_SHIFT_MS, to, from);
}

/** The same of everybody. */
export function allShifts(db: ReadDb, from: number, to: number): ShiftRow[] {
  return cached<[number, number, number], ShiftRow>(
    db,
    `SELECT ${SHIFT} FROM shift WHERE startsAt >= ? AND startsAt < ? AND endsAt > ? AND deleted = 0 ORDER BY startsAt, id`,
  ).all(from - LONGEST_SHIFT_MS, to, from);
}

export function hasRoster(db: ReadDb, place: string): boolean {
  return cached<[string]>(db, 'SELECT 1 FROM shift WHERE place = ? AND deleted = 0 LIMIT 1').get(place) !== undefined;
}

export function languagesOf(db: ReadDb, staff: string): (StaffLanguage & { changedSeq: number })[] {
  return cached<[string], StaffLanguage & { changedSeq: number }>(
    db,
    'SELECT language, level, validUntil, certificate, changedSeq FROM staff_language WHERE staff = ? AND deleted = 0 ORDER BY language',
  ).all(staff);
}

export function coursesOf(db: ReadDb, staff: string): { course: string; changedSeq: number }[] {
  return cached<[string], { course: string; changedSeq: number }>(
    db,
    'SELECT course, changedSeq FROM staff_course WHERE staff = ? AND completedAt IS NOT NULL AND deleted = 0 ORDER BY course',
  ).all(staff);
}

export function memberRow(db: ReadDb, code: string): MemberRow | undefined {
  return cached<[string], MemberRow>(
    db,
    'SELECT code, post, name, place, active, sample FROM staff_member WHERE code = ? AND deleted = 0',
  ).get(code);
}

export function isActive(db: ReadDb, code: string): boolean {
  return memberRow(db, code)?.active === 1;
}

export function peopleAt(db: ReadDb, place: string): string[] {
  return cached<[string], string>(
    db,
    'SELECT code FROM staff_member WHERE place = ? AND active = 1 AND deleted = 0 ORDER BY code',
  )
    .pluck()
    .all(place) as string[];
}

export function courses(db: ReadDb): Course[] {
  return cached<[], Omit<Course, 'required' | 'sample'> & { required: number; sample: number }>(
    db,
    'SELECT code, name, nameEn, ord, required, sample FROM course WHERE deleted = 0 ORDER BY ord, code',
  )
    .all()
    .map(({ required, sample, ...course }) => ({ ...course, required: required === 1, sample: sample === 1 }));
}

/** Languages the event requires; English of the counter is always one of them. */
export function requiredLanguages(db: ReadDb): RequiredLanguage[] {
  const rows = cached<[], { code: string; level: LanguageLevel; sample: number }>(
    db,
    'SELECT code, level, sample FROM required_language WHERE deleted = 0 ORDER BY changedSeq, code',
  )
    .all()
    .map(({ sample, ...language }) => ({ ...language, sample: sample === 1 }));
  const english = rows.find(({ code }) => code === 'en') ?? { code: 'en', level: COUNTER_LEVEL, sample: false };
  return [english, ...rows.filter(({ code }) => code !== 'en')];
}

/** Whether a readiness item is required at a place, by the place's type or an override. */
export function isRequiredAt(db: ReadDb, place: string, item: string): boolean {
  const row = cached<[string, string, string, string], { override: number | null; byType: number }>(
    db,
    `SELECT (SELECT required FROM requirement_override WHERE place = ? AND item = ? AND deleted = 0) AS override,
            EXISTS (SELECT 1 FROM item_place_type t JOIN place p ON p.type = t.placeType
                     WHERE p.code = ? AND t.item = ? AND t.deleted = 0) AS byType`,
  ).get(place, item, place, item);
  return (row?.override ?? row?.byType) === 1;
}

/** Opening hours of a place; null when nobody entered any. */
export function hoursOf(db: ReadDb, place: string): { weekly: WeeklySpan[]; exceptions: DatedException[] } | null {
  const weekly = cached<[string], WeeklySpan>(
    db,
    'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
  ).all(place);
  const exceptions = cached<[string], DatedException>(
    db,
    'SELECT date, opens, closes FROM opening_exception WHERE place = ? AND deleted = 0',
  ).all(place);
  return weekly.length + exceptions.length === 0 ? null : { weekly, exceptions };
}

export function namesAllowed(db: ReadDb): boolean {
  const value = cached<[], string>(db, "SELECT value FROM setting WHERE key = 'namesAllowed' AND deleted = 0")
    .pluck()
    .get() as string | undefined;
  return value === undefined || JSON.parse(value) === true;
}

/** Zone of the event; null while there is none. */
export function zoneOf(db: ReadDb): string | null {
  return (cached<[], string>(db, 'SELECT zone FROM mega_event WHERE deleted = 0').pluck().get() as string) ?? null;
}
