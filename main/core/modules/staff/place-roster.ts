import type { ShiftRow } from '../../../../shared/contract/staff.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { localDays, openSpans } from '../../../../shared/domain/places/open-spans.ts';
import type { Speech } from '../../../../shared/domain/staff/cover.ts';
import { presences, type Presence } from '../../../../shared/domain/staff/roster.ts';
import { clipSpans, type Span } from '../../../../shared/domain/staff/spans.ts';
import { languageItemCode, ROSTER_DAYS, type PlaceRoster } from '../../../../shared/domain/staff/staff-rules.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { ACCESSIBILITY_COURSE } from './course-file.ts';
import {
  courses,
  coursesOf,
  hasRoster,
  hoursOf,
  isActive,
  isRequiredAt,
  languagesOf,
  peopleAt,
  requiredLanguages,
  shiftsAt,
  shiftsOf,
} from './staff-rows.ts';

/** From `now` (UTC ms) to the end of the last local date judged, and the end of today. @throws AppError ZONE_INVALID */
export function judgedWindow(now: number, zone: string): { window: Span; midnight: number } {
  const [today] = localDays({ from: now, to: now + 1 }, zone);
  const midnight = today?.at(1440) ?? now;
  return { window: { from: now, to: today?.at(1440 * ROSTER_DAYS) ?? now }, midnight };
}

/** Opening time of a place in a window (UTC ms); null when nobody entered hours. */
export function openTime(db: ReadDb, place: string, window: Span, zone: string): Span[] | null {
  const hours = hoursOf(db, place);
  return hours && openSpans(hours.weekly, hours.exceptions, window, zone);
}

/** Who counts at a place in a window: shifts of the same people elsewhere decide with, retired people do not count. */
export function countedAt(db: ReadDb, place: string, window: Span, shifts: readonly ShiftRow[]): Presence[] {
  const people = [...new Set(shifts.map(({ staff }) => staff))].filter((staff) => isActive(db, staff));
  const everywhere = people.flatMap((staff) => shiftsOf(db, staff, window.from, window.to));
  return presences(everywhere)
    .filter((one) => one.place === place)
    .flatMap((one) => clipSpans([one], window).map((span) => ({ ...one, ...span })));
}

export function speechOf(db: ReadDb, people: Iterable<string>): { speech: Speech[]; seq: number } {
  let seq = 0;
  const speech: Speech[] = [];
  for (const staff of people)
    for (const { language, level, validUntil, changedSeq } of languagesOf(db, staff)) {
      speech.push({ staff, language, level, validUntil });
      seq = Math.max(seq, changedSeq);
    }
  return { speech, seq };
}

/** Everything the rules read of a place at `now` (UTC ms). */
export function readPlaceRoster(db: ReadDb, place: string, now: number, zone: string): PlaceRoster {
  const { window, midnight } = judgedWindow(now, zone);
  const rostered = hasRoster(db, place);
  const shifts = rostered ? shiftsAt(db, place, window.from, window.to) : [];
  const { speech, seq } = speechOf(db, new Set(shifts.map(({ staff }) => staff)));
  const languages = requiredLanguages(db);
  const home = peopleAt(db, place).map((staff) => ({ staff, done: coursesOf(db, staff) }));
  const courseSeq = Math.max(0, ...home.flatMap(({ done }) => done.map(({ changedSeq }) => changedSeq)));
  return {
    window,
    midnight,
    open: rostered ? openTime(db, place, window, zone) : null,
    counted: rostered ? countedAt(db, place, window, shifts) : null,
    rosterAt: enteredAt(db, rosterSeq(db, place, now)) ?? now,
    speech,
    speechAt: enteredAt(db, seq),
    languages: rostered
      ? languages.filter(({ code }) => code !== 'en' && isRequiredAt(db, place, languageItemCode(code)))
      : [],
    english: languages.find(({ code }) => code === 'en')?.level ?? 'working',
    people: home.map(({ staff, done }) => ({ staff, courses: new Set(done.map(({ course }) => course)) })),
    courses: courses(db),
    coursesAt: enteredAt(db, courseSeq),
    accessibilityCourse: ACCESSIBILITY_COURSE,
  };
}

/** The newest change of a shift still to end; of any shift where all are over. */
function rosterSeq(db: ReadDb, place: string, now: number): number {
  const row = cached<[number, string], { coming: number | null; any: number | null }>(
    db,
    'SELECT max(CASE WHEN endsAt > ? THEN changedSeq END) AS coming, max(changedSeq) AS any FROM shift WHERE place = ? AND deleted = 0',
  ).get(now, place);
  return row?.coming ?? row?.any ?? 0;
}

/** When a change was entered (UTC ms). */
function enteredAt(db: ReadDb, seq: number): number | null {
  if (seq === 0) return null;
  const hlc = cached<[number], string>(db, 'SELECT hlc FROM change WHERE seq = ?').pluck().get(seq) as
    | string
    | undefined;
  return hlc === undefined ? null : parseHlc(hlc).wall;
}
