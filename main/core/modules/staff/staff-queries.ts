import type { z } from 'zod';
import type { Course, RequiredLanguage, staffContract, StaffMember } from '../../../../shared/contract/staff.ts';
import { LANGUAGE_LEVELS, type LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { memberOf } from './assert-known.ts';
import {
  courses,
  coursesOf,
  languagesOf,
  namesAllowed,
  peopleAt,
  requiredLanguages,
  type MemberRow,
} from './staff-rows.ts';

type ListInput = z.infer<NonNullable<(typeof staffContract.list)['~orpc']['inputSchema']>>;
type Progress = z.infer<NonNullable<(typeof staffContract.progress)['~orpc']['outputSchema']>>;

export class StaffQueries {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** People by place and code; filters narrow together. */
  list(input: ListInput): { total: number; items: StaffMember[] } {
    const { where, params } = conditions(input, this.courses());
    const total = this.#db
      .prepare<unknown[], number>(`SELECT count(*) FROM staff_member m WHERE ${where}`)
      .pluck()
      .get(params);
    const rows = this.#db
      .prepare<unknown[], MemberRow>(
        `SELECT code, post, name, place, active, sample FROM staff_member m WHERE ${where}
          ORDER BY place IS NULL, place, code LIMIT ? OFFSET ?`,
      )
      .all([...params, input.limit, input.offset]);
    const named = namesAllowed(this.#db);
    return { total: total ?? 0, items: rows.map((row) => this.#member(row, named)) };
  }

  /** @throws AppError UNKNOWN_STAFF */
  member(code: string): StaffMember {
    return this.#member(memberOf(this.#db, code), namesAllowed(this.#db));
  }

  members(codes: Iterable<string>): StaffMember[] {
    return [...new Set(codes)].toSorted().map((code) => this.member(code));
  }

  courses(): Course[] {
    return courses(this.#db);
  }

  languages(): RequiredLanguage[] {
    return requiredLanguages(this.#db);
  }

  /** Of the active people at home at each place. */
  progress(place: string | undefined): Progress {
    const required = this.courses().filter((course) => course.required);
    const places =
      place === undefined
        ? (cached<[], string>(
            this.#db,
            'SELECT DISTINCT place FROM staff_member WHERE place IS NOT NULL AND active = 1 AND deleted = 0 ORDER BY place',
          )
            .pluck()
            .all() as string[])
        : [place];
    return {
      places: places.map((code) => {
        const people = peopleAt(this.#db, code).map(
          (staff) => new Set(coursesOf(this.#db, staff).map(({ course }) => course)),
        );
        const done: Record<string, number> = {};
        for (const own of people) for (const course of own) done[course] = (done[course] ?? 0) + 1;
        const finished = people.filter((own) => required.every((course) => own.has(course.code))).length;
        return { place: code, ...this.#nameOf(code), people: people.length, finished, done };
      }),
    };
  }

  /** Of a place that has a position or not; the code itself when there is none of it. */
  #nameOf(place: string): { name: string; nameEn: string | null } {
    const named = cached<[string], { name: string; nameEn: string | null }>(
      this.#db,
      'SELECT name, nameEn FROM place WHERE code = ?',
    ).get(place);
    return named ?? { name: place, nameEn: null };
  }

  #member({ active, sample, name, ...row }: MemberRow, named: boolean): StaffMember {
    return {
      ...row,
      name: named ? name : null,
      active: active === 1,
      sample: sample === 1,
      languages: languagesOf(this.#db, row.code).map(({ changedSeq: _, ...language }) => language),
      courses: coursesOf(this.#db, row.code).map(({ course }) => course),
    };
  }
}

function conditions(
  { place, language, level, missingCourse, query, retired }: ListInput,
  all: readonly Course[],
): { where: string; params: (string | number)[] } {
  const where = ['m.deleted = 0', `m.active = ${retired ? 0 : 1}`];
  const params: (string | number)[] = [];
  if (place !== undefined) {
    where.push('m.place = ?');
    params.push(place);
  }
  if (language !== undefined) {
    const levels = LANGUAGE_LEVELS.slice(LANGUAGE_LEVELS.indexOf(level ?? ('basic' satisfies LanguageLevel)));
    where.push(
      `EXISTS (SELECT 1 FROM staff_language l WHERE l.staff = m.code AND l.language = ? AND l.deleted = 0 AND l.level IN (${levels.map(() => '?').join(', ')}))`,
    );
    params.push(language, ...levels);
  }
  if (missingCourse !== undefined) {
    const missing =
      missingCourse === 'any' ? all.filter((one) => one.required).map(({ code }) => code) : [missingCourse];
    where.push(
      `(SELECT count(*) FROM staff_course c WHERE c.staff = m.code AND c.completedAt IS NOT NULL AND c.deleted = 0 AND c.course IN (${missing.map(() => '?').join(', ')})) < ?`,
    );
    params.push(...missing, missing.length);
  }
  if (query !== undefined && query !== '') {
    where.push(
      "(instr(lower(m.code), lower(?)) > 0 OR instr(lower(m.post), lower(?)) > 0 OR instr(lower(coalesce(m.name, '')), lower(?)) > 0)",
    );
    params.push(query, query, query);
  }
  return { where: where.join(' AND '), params };
}
