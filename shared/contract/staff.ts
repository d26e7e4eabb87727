import { z } from 'zod';
import { LANGUAGE_LEVELS } from '../domain/staff/level.ts';
import { code, command, instant, localDate, procedure, receipt, text } from './common.ts';

export const languageLevel = z.enum(LANGUAGE_LEVELS);
/** ISO 639, two or three lower-case letters: `ar`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/);
/** `08:30`, 24 hours; `24:00` is the midnight after. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

export const span = z.object({ from: instant, to: instant });

export const staffLanguage = z.object({
  language: languageCode,
  level: languageLevel,
  /** A certificate counts up to, not including, this instant; null: it does not run out. */
  validUntil: instant.nullable(),
  certificate: z.string().nullable(),
});
export type StaffLanguage = z.infer<typeof staffLanguage>;

export const staffMember = z.object({
  code: z.string(),
  post: z.string(),
  /** Null where none was given, and always while the bank forbids names. */
  name: z.string().nullable(),
  place: z.string().nullable(),
  active: z.boolean(),
  sample: z.boolean(),
  languages: z.array(staffLanguage),
  /** Codes of the courses completed. */
  courses: z.array(z.string()),
});
export type StaffMember = z.infer<typeof staffMember>;

export const course = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ord: z.int(),
  required: z.boolean(),
  sample: z.boolean(),
});
export type Course = z.infer<typeof course>;

export const shift = z.object({
  id: z.string(),
  staff: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  note: z.string().nullable(),
});
export type ShiftRow = z.infer<typeof shift>;

export const requiredLanguage = z.object({ code: languageCode, level: languageLevel, sample: z.boolean() });
export type RequiredLanguage = z.infer<typeof requiredLanguage>;

export const coverCell = z.object({
  place: z.string(),
  language: languageCode,
  /** Level asked for. */
  level: languageLevel,
  /** Whether a readiness item asks the place for this language. */
  required: z.boolean(),
  /** People whose language is recorded and who are planned here. */
  speakers: z.array(z.string()),
  openMs: z.number().describe('Opening time in the window, ms'),
  gapMs: z.number().describe('Opening time without a speaker, ms'),
  gaps: z.array(span),
});
export type CoverCell = z.infer<typeof coverCell>;

export const rosterConflict = z.object({
  staff: z.string(),
  post: z.string(),
  name: z.string().nullable(),
  from: instant,
  to: instant,
  first: shift,
  second: shift,
  /** The place where the time in both counts: the shift that started earlier. */
  countsAt: z.string(),
});
export type RosterConflictRow = z.infer<typeof rosterConflict>;

const shiftFields = {
  staff: code,
  place: code,
  date: localDate.describe('Local date on which the shift starts, in the event’s zone'),
  from: clockTime,
  to: clockTime.describe('At or before `from`: on the next day'),
  note: text(200).nullable().optional(),
};

export const staffContract = {
  list: procedure
    .input(
      z.object({
        place: code.optional(),
        language: languageCode.optional(),
        level: languageLevel.optional(),
        /** Only people who have not completed this course; `any`: not all required ones. */
        missingCourse: z.string().optional(),
        query: text(60).optional(),
        retired: z.boolean().default(false),
        limit: z.int().min(1).max(5000).default(1000),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(z.object({ total: z.int(), items: z.array(staffMember) })),
  get: procedure.input(z.object({ code })).output(z.object({ member: staffMember, shifts: z.array(shift) })),
  /** A person by post. @throws REFUSED NAMES_NOT_ALLOWED, UNKNOWN_PLACE */
  save: procedure
    .input(
      command({
        code,
        post: z.string().trim().min(1).max(60),
        name: text(60).nullable().optional(),
        place: code.nullable(),
      }),
    )
    .output(receipt.extend({ member: staffMember })),
  /** No longer counts anywhere, with shifts to come taken off; what was stays on record. */
  retire: procedure.input(command({ code, retired: z.boolean().default(true) })).output(receipt),
  /** `level: null` takes the language away. */
  setLanguage: procedure
    .input(
      command({
        staff: code,
        language: languageCode,
        level: languageLevel.nullable(),
        validUntil: instant.nullable().optional(),
        certificate: text(120).nullable().optional(),
      }),
    )
    .output(receipt),
  courses: procedure.input(z.object({})).output(z.object({ items: z.array(course) })),
  saveCourse: procedure
    .input(
      command({
        code,
        name: z.string().trim().min(1).max(120),
        nameEn: text(120).nullable(),
        ord: z.int().min(0).max(9999),
        required: z.boolean(),
      }),
    )
    .output(receipt),
  /** Takes a course off the list; who completed it stays recorded. @throws REFUSED UNKNOWN_COURSE */
  removeCourse: procedure.input(command({ code })).output(receipt),
  /** Course completion of one or many people; `completedAt: null` takes it back. */
  setCourse: procedure
    .input(
      command({
        staff: z.array(code).min(1).max(5000),
        courses: z.array(code).min(1).max(100),
        completedAt: instant.nullable(),
      }),
    )
    .output(receipt.extend({ changed: z.int() })),
  /** Course × place: how many of the people there completed it. */
  progress: procedure.input(z.object({ place: code.optional() })).output(
    z.object({
      places: z.array(
        z.object({
          place: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          people: z.int(),
          finished: z.int().describe('People who completed every required course'),
          done: z.record(z.string(), z.int()).describe('People by course'),
        }),
      ),
    }),
  ),
  /** Languages the event requires, English of the counter first. */
  languages: procedure.input(z.object({})).output(z.object({ items: z.array(requiredLanguage) })),
  /** Shifts at a place in the local week of a date, with opening time and what it lacks. */
  roster: procedure.input(z.object({ place: code, date: localDate.optional() })).output(
    z.object({
      place: z.string(),
      days: z.array(z.object({ date: localDate, from: instant, to: instant })),
      shifts: z.array(shift),
      people: z.array(staffMember),
      /** Null when nobody entered opening hours. */
      open: z.array(span).nullable(),
      unstaffed: z.array(span),
      languages: z.array(coverCell),
      conflicts: z.array(rosterConflict),
    }),
  ),
  /** Adds a shift, or changes the one named by `id`. @throws REFUSED UNKNOWN_STAFF, UNKNOWN_PLACE, STAFF_RETIRED, SHIFT_EXISTS, UNKNOWN_SHIFT */
  saveShift: procedure.input(command({ id: z.string().optional(), ...shiftFields })).output(receipt.extend({ shift })),
  removeShift: procedure.input(command({ id: z.string() })).output(receipt),
  /** Plans the shifts of one local week again in another, by date and clock; those that are there already stay. */
  copyWeek: procedure
    .input(command({ place: code, from: localDate, to: localDate }))
    .output(receipt.extend({ copied: z.int(), kept: z.int() })),
  /** Place × language: opening time without a speaker. Without `from`: now to the end of the sixth day after today. */
  cover: procedure
    .input(
      z.object({
        place: code.optional(),
        language: languageCode.optional(),
        from: instant.optional(),
        to: instant.optional(),
        /** Also languages that the place need not have but somebody there speaks. */
        all: z.boolean().default(false),
      }),
    )
    .output(z.object({ from: instant, to: instant, cells: z.array(coverCell) })),
  /** One person in two places at once; from now on unless asked otherwise. */
  conflicts: procedure
    .input(z.object({ from: instant.optional(), to: instant.optional(), place: code.optional() }))
    .output(z.object({ items: z.array(rosterConflict) })),
  /** Who can be spoken to in which language at an instant. */
  speakersAt: procedure
    .input(z.object({ at: instant.optional(), language: languageCode.optional(), place: code.optional() }))
    .output(
      z.object({
        at: instant,
        items: z.array(z.object({ place: z.string(), language: languageCode, staff: z.array(z.string()) })),
      }),
    ),
};
