import type { z } from 'zod';
import type { staffContract } from '../../../../shared/contract/staff.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertPlace, memberOf } from './assert-known.ts';
import { courses as allCourses, memberRow, namesAllowed } from './staff-rows.ts';

type SaveInput = z.infer<NonNullable<(typeof staffContract.save)['~orpc']['inputSchema']>>;
type CourseInput = z.infer<NonNullable<(typeof staffContract.saveCourse)['~orpc']['inputSchema']>>;

/** With more rows than this a command goes into the log as one batch. */
const SINGLE_CHANGES = 20;

export class StaffCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** Adds a person or changes what is known. @throws AppError NAMES_NOT_ALLOWED, UNKNOWN_PLACE */
  save(command: Command, { code, post, name, place }: SaveInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const given = name === undefined || name === null || name === '' ? null : name;
      assertNames(db, given);
      if (place !== null) assertPlace(db, place);
      const known = memberRow(db, code);
      const fields: Record<string, FieldValue> = { post, place };
      if (name !== undefined) fields['name'] = given;
      if (known === undefined) Object.assign(fields, { name: given, active: 1, formerPlace: null, sample: 0 });
      else if (known.place !== place) fields['formerPlace'] = known.place;
      return { changes: [{ entity: 'staff_member', op: 'put', row: rowKey([code]), fields }], result: null };
    });
  }

  /** Retired people count nowhere; their shifts to come are taken off the roster. @throws AppError UNKNOWN_STAFF */
  retire(command: Command, code: string, retired: boolean): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      memberOf(db, code);
      const coming = retired
        ? (cached<[string, number], string>(
            db,
            'SELECT id FROM shift WHERE staff = ? AND startsAt > ? AND deleted = 0 ORDER BY startsAt',
          )
            .pluck()
            .all(code, this.#clock.now()) as string[])
        : [];
      return {
        changes: [
          { entity: 'staff_member', op: 'put', row: rowKey([code]), fields: { active: retired ? 0 : 1 } },
          ...gone(
            'shift',
            coming.map((id) => rowKey([id])),
          ),
        ],
        result: null,
      };
    });
  }

  /** @throws AppError UNKNOWN_STAFF */
  setLanguage(
    command: Command,
    input: {
      staff: string;
      language: string;
      level: LanguageLevel | null;
      validUntil?: number | null | undefined;
      certificate?: string | null | undefined;
    },
  ): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const { staff, language, level, validUntil, certificate } = input;
      memberOf(db, staff);
      const row = rowKey([staff, language]);
      if (level === null) return { changes: [{ entity: 'staff_language', op: 'delete', row }], result: null };
      const fields = {
        level,
        ...(validUntil !== undefined && { validUntil }),
        ...(certificate !== undefined && { certificate: certificate === '' ? null : certificate }),
      };
      return { changes: [{ entity: 'staff_language', op: 'put', row, fields }], result: null };
    });
  }

  /** People × courses at once; answers how many completions changed. @throws AppError UNKNOWN_STAFF, UNKNOWN_COURSE */
  setCourse(
    command: Command,
    staff: readonly string[],
    courses: readonly string[],
    at: number | null,
  ): Outcome<number> {
    return this.#bus.execute(command, (db) => {
      const known = new Set(allCourses(db).map(({ code }) => code));
      const unknown = courses.find((course) => !known.has(course));
      if (unknown !== undefined)
        throw new AppError('UNKNOWN_COURSE', `There is no course with the code ${unknown}. Nothing was changed.`, {
          course: unknown,
        });
      const rows = [...new Set(staff)].flatMap((one) => {
        memberOf(db, one);
        return [...new Set(courses)]
          .filter((course) => completed(db, one, course) !== at)
          .map((course) => rowKey([one, course]));
      });
      const changes: Change[] = at === null ? gone('staff_course', rows) : put('staff_course', 'completedAt', rows, at);
      return { changes, result: rows.length };
    });
  }

  saveCourse(command: Command, { code, name, nameEn, ord, required }: CourseInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const isNew = !allCourses(db).some((course) => course.code === code);
      const fields = { name, nameEn, ord, required: required ? 1 : 0, ...(isNew && { sample: 0 }) };
      return { changes: [{ entity: 'course', op: 'put', row: rowKey([code]), fields }], result: null };
    });
  }

  /** Takes a course off the list; who completed it stays recorded. @throws AppError UNKNOWN_COURSE */
  removeCourse(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      if (!allCourses(db).some((course) => course.code === code))
        throw new AppError('UNKNOWN_COURSE', `There is no course with the code ${code}. Nothing was changed.`, {
          course: code,
        });
      return { changes: [{ entity: 'course', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }
}

/** @throws AppError NAMES_NOT_ALLOWED when a name is given although the bank forbids them. */
export function assertNames(db: ReadDb, name: string | null): void {
  if (name !== null && !namesAllowed(db))
    throw new AppError(
      'NAMES_NOT_ALLOWED',
      'Names of staff may not be kept here; only posts. Nothing was changed. Leave the name empty, or allow names in the settings.',
    );
}

function completed(db: ReadDb, staff: string, course: string): number | null {
  const at = cached<[string, string], number | null>(
    db,
    'SELECT completedAt FROM staff_course WHERE staff = ? AND course = ? AND deleted = 0',
  )
    .pluck()
    .get(staff, course) as number | null | undefined;
  return at ?? null;
}

function put(entity: string, column: string, rows: readonly string[], value: FieldValue): Change[] {
  if (rows.length > SINGLE_CHANGES)
    return [{ entity, op: 'batch', columns: [column], rows: rows.map((row) => [row, value]) }];
  return rows.map((row) => ({ entity, op: 'put', row, fields: { [column]: value } }));
}

function gone(entity: string, rows: readonly string[]): Change[] {
  if (rows.length > SINGLE_CHANGES)
    return [{ entity, op: 'batch', deleted: true, columns: [], rows: rows.map((row) => [row]) }];
  return rows.map((row) => ({ entity, op: 'delete', row }));
}
