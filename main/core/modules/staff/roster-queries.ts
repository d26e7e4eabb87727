import type { z } from 'zod';
import type { CoverCell, RosterConflictRow, ShiftRow, staffContract } from '../../../../shared/contract/staff.ts';
import { datePlus, localDateAt, localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { headCover, languageCover } from '../../../../shared/domain/staff/cover.ts';
import { rosterConflicts, type Presence } from '../../../../shared/domain/staff/roster.ts';
import type { Span } from '../../../../shared/domain/staff/spans.ts';
import { languageItemCode } from '../../../../shared/domain/staff/staff-rules.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertPlace } from './assert-known.ts';
import { countedAt, judgedWindow, openTime, speechOf } from './place-roster.ts';
import { mondayOf } from './roster-commands.ts';
import type { StaffedIndex } from './staffed-index.ts';
import {
  allShifts,
  isRequiredAt,
  memberRow,
  namesAllowed,
  requiredLanguages,
  shiftsAt,
  shiftsOf,
} from './staff-rows.ts';
import type { StaffQueries } from './staff-queries.ts';

type Roster = z.infer<NonNullable<(typeof staffContract.roster)['~orpc']['outputSchema']>>;
type CoverInput = z.infer<NonNullable<(typeof staffContract.cover)['~orpc']['inputSchema']>>;
type SpeakersInput = z.infer<NonNullable<(typeof staffContract.speakersAt)['~orpc']['inputSchema']>>;

/** Conflicts are looked for so far ahead when no end is given. */
const AHEAD_MS = 60 * 86_400_000;

export type RosterDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly zone: () => string;
  readonly staff: StaffQueries;
  readonly staffed: StaffedIndex;
};

/** UTC ms. Days of the calendar can still be counted on from here. */
const LATEST = 8.64e15 - 400 * 86_400_000;

export class RosterQueries {
  readonly #deps: RosterDeps;

  constructor(deps: RosterDeps) {
    this.#deps = deps;
  }

  /** A place's local week of `date` (`YYYY-MM-DD`; today without). @throws AppError UNKNOWN_PLACE */
  roster(place: string, date: string | undefined): Roster {
    const { db, clock, zone, staff } = this.#deps;
    assertPlace(db, place);
    const monday = mondayOf(date ?? localDateAt(clock.now(), zone()), zone());
    const days = Array.from({ length: 7 }, (_, index) => {
      const day = localDayOf(datePlus(monday, index), zone());
      return { date: day.date, from: day.at(0), to: day.at(1440) };
    });
    const window = { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
    const shifts = shiftsAt(db, place, window.from, window.to);
    const counted = countedAt(db, place, window, shifts);
    const open = openTime(db, place, window, zone());
    return {
      place,
      days,
      shifts,
      people: staff.members([
        ...shifts.map((shift) => shift.staff),
        ...staff.list({ place, retired: false, limit: 5000, offset: 0 }).items.map(({ code }) => code),
      ]),
      open,
      unstaffed: open ? [...headCover(open, counted, 1).gaps] : [],
      languages: this.#cells(place, shifts, counted, open ?? [], true),
      conflicts: this.conflicts(window.from, window.to, place),
    };
  }

  /** Shifts of a person from a week ago on, by start. @throws AppError UNKNOWN_STAFF */
  shiftsOf(staff: string): ShiftRow[] {
    const { db, clock } = this.#deps;
    return shiftsOf(db, staff, clock.now() - 7 * 86_400_000, clock.now() + AHEAD_MS);
  }

  cover({ place, language, from, to, all }: CoverInput): { from: number; to: number; cells: CoverCell[] } {
    const { db, clock, zone } = this.#deps;
    const judged = judgedWindow(clock.now(), zone()).window;
    const start = Math.min(from ?? judged.from, LATEST);
    const window = { from: start, to: Math.min(to ?? (from === undefined ? judged.to : start + 86_400_000), LATEST) };
    const places = place === undefined ? rosteredPlaces(db) : [place];
    const cells = places.flatMap((code) => {
      const shifts = shiftsAt(db, code, window.from, window.to);
      const counted = countedAt(db, code, window, shifts);
      return this.#cells(code, shifts, counted, openTime(db, code, window, zone()) ?? [], all);
    });
    return { ...window, cells: language === undefined ? cells : cells.filter((cell) => cell.language === language) };
  }

  /** From `from` to `to` (UTC ms), by time. */
  conflicts(from: number | undefined, to: number | undefined, place?: string): RosterConflictRow[] {
    const { db, clock } = this.#deps;
    const start = from ?? clock.now();
    const end = to ?? start + AHEAD_MS;
    const shifts =
      place === undefined
        ? allShifts(db, start, end)
        : [...new Set(shiftsAt(db, place, start, end).map(({ staff }) => staff))].flatMap((staff) =>
            shiftsOf(db, staff, start, end),
          );
    const named = namesAllowed(db);
    const byId = new Map(shifts.map((shift) => [shift.id, shift]));
    return rosterConflicts(shifts)
      .filter((one) => one.to > start && one.from < end)
      .filter((one) => place === undefined || one.first.place === place || one.second.place === place)
      .flatMap(({ first, second, ...conflict }) => {
        const [one, other] = [byId.get(first.id), byId.get(second.id)];
        const member = memberRow(db, conflict.staff);
        if (!one || !other || !member) return [];
        return [{ ...conflict, post: member.post, name: named ? member.name : null, first: one, second: other }];
      });
  }

  speakersAt({ at, language, place }: SpeakersInput): {
    at: number;
    items: { place: string; language: string; staff: string[] }[];
  } {
    const instant = at ?? this.#deps.clock.now();
    const languages = language === undefined ? this.#spokenLanguages() : [language];
    const items = languages.flatMap((code) =>
      [...this.#deps.staffed.speakers(code, instant)]
        .filter(([where]) => place === undefined || where === place)
        .map(([where, staff]) => ({ place: where, language: code, staff: [...staff] })),
    );
    return { at: instant, items: items.toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)) };
  }

  #cells(
    place: string,
    shifts: readonly ShiftRow[],
    counted: readonly Presence[],
    open: readonly Span[],
    all: boolean,
  ): CoverCell[] {
    const { db } = this.#deps;
    const { speech } = speechOf(db, new Set(shifts.map(({ staff }) => staff)));
    const required = requiredLanguages(db);
    const levels = new Map(required.map(({ code, level }) => [code, level]));
    const codes = [...new Set([...required.map(({ code }) => code), ...speech.map(({ language }) => language)])];
    return codes.flatMap((language): CoverCell[] => {
      const needed = levels.has(language) && isRequiredAt(db, place, languageItemCode(language));
      const speakers = speech.filter((one) => one.language === language).map(({ staff }) => staff);
      if (!needed && !(all && speakers.length > 0)) return [];
      const level = levels.get(language) ?? 'working';
      const { openMs, gapMs, gaps } = languageCover(open, counted, speech, language, level);
      return [{ place, language, level, required: needed, speakers, openMs, gapMs, gaps: [...gaps] }];
    });
  }

  #spokenLanguages(): string[] {
    return cached<[], string>(
      this.#deps.db,
      'SELECT DISTINCT language FROM staff_language WHERE deleted = 0 ORDER BY language',
    )
      .pluck()
      .all() as string[];
  }
}

function rosteredPlaces(db: ReadDb): string[] {
  return cached<[], string>(db, 'SELECT DISTINCT place FROM shift WHERE deleted = 0 ORDER BY place')
    .pluck()
    .all() as string[];
}
