import type { RowChange } from '../../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../../shared/domain/change-log/row-key.ts';
import { isLevel, meets, type LanguageLevel } from '../../../../../shared/domain/staff/level.ts';
import { presences, type Presence, type Shift } from '../../../../../shared/domain/staff/roster.ts';
import { COUNTER_LEVEL } from '../../../../../shared/domain/staff/staff-rules.ts';
import type { ReadDb } from '../../../store/database.ts';
import { cached } from '../../../store/statements.ts';
import { firstAfter, type ConditionSource } from '../condition-source.ts';
import { groupBy } from './place-records.ts';

type Speech = { readonly language: string; readonly level: LanguageLevel; readonly until: number };
type SpeechRow = { staff: string; language: string; level: string; validUntil: number | null };
type Person = { readonly shifts: readonly Shift[]; readonly counted: readonly Presence[] };
/** Who is at a place when, and every instant (UTC ms, ascending) at which that, or what they speak, changes by time. */
type Roster = {
  readonly counted: readonly Presence[];
  readonly edges: readonly number[];
  readonly from: number;
  readonly to: number;
};

const SHIFTS = `SELECT s.id, s.staff, s.place, s.startsAt, s.endsAt FROM shift s
  JOIN staff_member m ON m.code = s.staff AND m.deleted = 0 AND m.active IS NOT 0
  WHERE s.deleted = 0 AND s.startsAt IS NOT NULL AND s.endsAt IS NOT NULL`;
const SPEECH = 'SELECT staff, language, level, validUntil FROM staff_language WHERE deleted = 0';

/**
 * A language spoken (ISO 639 code): somebody on shift at the place speaks it at the level the event asks for. One person is at one
 * place at a time. A place has records from the start of its first shift to the end of its last.
 */
export class LanguageSource implements ConditionSource {
  readonly entities = ['shift', 'staff_member', 'staff_language', 'required_language'] as const;
  readonly #db: ReadDb;
  #byStaff: Map<string, Person> | null = null;
  #speech = new Map<string, readonly Speech[]>();
  #levels = new Map<string, LanguageLevel>();
  readonly #staffOfShift = new Map<string, string>();
  #staffAt = new Map<string, Set<string>>();
  readonly #rosters = new Map<string, Roster>();
  /** Who was found at each place for the instant asked about last. */
  readonly #present = new Map<string, readonly string[]>();
  #presentAt = Number.NaN;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  holds(place: string, value: string, at: number, without?: ReadonlySet<string>): boolean | null {
    if (!this.#isPlanned(place, at)) return null;
    return this.#speakers(place, value, at).some((staff) => !without?.has(staff));
  }

  behind(place: string, value: string, at: number): readonly string[] {
    return this.#isPlanned(place, at) ? this.#speakers(place, value, at) : [];
  }

  changesAfter(place: string, at: number): number {
    const roster = this.#roster(place);
    return roster === null ? Number.POSITIVE_INFINITY : firstAfter(roster.edges, at);
  }

  placesWith(members: ReadonlySet<string>): readonly string[] {
    const byStaff = this.#read();
    return [...new Set([...members].flatMap((staff) => placesOf(byStaff.get(staff))))];
  }

  take({ entity, row }: RowChange): readonly string[] | 'all' {
    if (this.#byStaff === null) return 'all';
    if (entity === 'required_language') {
      this.forget();
      return 'all';
    }
    const [first = ''] = rowKeyParts(row);
    const staff = entity === 'shift' ? this.#staffOf(first) : [first];
    return [...new Set(staff.flatMap((one) => this.#refresh(one)))];
  }

  forget(): void {
    this.#byStaff = null;
    this.#rosters.clear();
    this.#presentAt = Number.NaN;
  }

  /** Who had the shift before, and who has it now. */
  #staffOf(shift: string): string[] {
    const before = this.#staffOfShift.get(shift);
    const statement = this.#db.prepare<[string], string | null>('SELECT staff FROM shift WHERE id = ?').pluck();
    const now = statement.get(shift);
    return [before, now].flatMap((staff) => staff ?? []);
  }

  /** Reads one person again; the places where that person was or is. */
  #refresh(staff: string): string[] {
    const before = placesOf(this.#byStaff?.get(staff));
    this.#enter(staff, cached<[string], Shift>(this.#db, `${SHIFTS} AND s.staff = ?`).all(staff));
    this.#speech.set(staff, speechOf(cached<[string], SpeechRow>(this.#db, `${SPEECH} AND staff = ?`).all(staff)));
    const touched = new Set([...before, ...placesOf(this.#byStaff?.get(staff))]);
    for (const place of touched) this.#rosters.delete(place);
    this.#presentAt = Number.NaN;
    return [...touched];
  }

  #enter(staff: string, shifts: readonly Shift[]): void {
    for (const place of placesOf(this.#byStaff?.get(staff))) this.#staffAt.get(place)?.delete(staff);
    this.#byStaff?.set(staff, { shifts, counted: presences(shifts) });
    for (const { id } of shifts) this.#staffOfShift.set(id, staff);
    for (const { place } of shifts) {
      const known = this.#staffAt.get(place);
      if (known) known.add(staff);
      else this.#staffAt.set(place, new Set([staff]));
    }
  }

  #read(): Map<string, Person> {
    if (this.#byStaff !== null) return this.#byStaff;
    this.#byStaff = new Map();
    this.#staffAt = new Map();
    this.#staffOfShift.clear();
    const shifts = this.#db.prepare<[], Shift>(SHIFTS).all();
    for (const [staff, own] of groupBy(shifts, (shift) => shift.staff)) this.#enter(staff, own);
    const speech = groupBy(this.#db.prepare<[], SpeechRow>(SPEECH).all(), ({ staff }) => staff);
    this.#speech = new Map([...speech].map(([staff, rows]) => [staff, speechOf(rows)]));
    const levels = this.#db
      .prepare<[], { code: string; level: string | null }>(
        'SELECT code, level FROM required_language WHERE deleted = 0',
      )
      .all();
    this.#levels = new Map(levels.flatMap(({ code, level }) => (level && isLevel(level) ? [[code, level]] : [])));
    return this.#byStaff;
  }

  #roster(place: string): Roster | null {
    const byStaff = this.#read();
    const known = this.#rosters.get(place);
    if (known) return known;
    const staff = [...(this.#staffAt.get(place) ?? [])];
    if (staff.length === 0) return null;
    const people = staff.flatMap((one) => byStaff.get(one) ?? []);
    const counted = people.flatMap((person) => person.counted.filter((presence) => presence.place === place));
    const shifts = people.flatMap((person) => person.shifts.filter((shift) => shift.place === place));
    const runsOut = staff.flatMap((one) => (this.#speech.get(one) ?? []).map(({ until }) => until));
    const from = Math.min(...shifts.map(({ startsAt }) => startsAt));
    const to = Math.max(...shifts.map(({ endsAt }) => endsAt));
    const edges = [from, to, ...counted.flatMap((one) => [one.from, one.to]), ...runsOut].toSorted((a, b) => a - b);
    const roster = { counted, edges, from, to };
    this.#rosters.set(place, roster);
    return roster;
  }

  #isPlanned(place: string, at: number): boolean {
    const roster = this.#roster(place);
    return roster !== null && at >= roster.from && at < roster.to;
  }

  #speakers(place: string, language: string, at: number): string[] {
    const needed = this.#levels.get(language) ?? COUNTER_LEVEL;
    return this.#whoIsAt(place, at).filter((staff) =>
      (this.#speech.get(staff) ?? []).some(
        (one) => one.language === language && meets(one.level, needed) && at < one.until,
      ),
    );
  }

  #whoIsAt(place: string, at: number): readonly string[] {
    if (this.#presentAt !== at) this.#present.clear();
    this.#presentAt = at;
    let present = this.#present.get(place);
    if (!present) {
      const counted = this.#roster(place)?.counted ?? [];
      present = [...new Set(counted.flatMap(({ staff, from, to }) => (at >= from && at < to ? staff : [])))];
      this.#present.set(place, present);
    }
    return present;
  }
}

const placesOf = (person: Person | undefined): string[] => (person?.shifts ?? []).map(({ place }) => place);

function speechOf(rows: readonly SpeechRow[]): Speech[] {
  return rows.flatMap(({ language, level, validUntil }) =>
    isLevel(level) ? { language, level, until: validUntil ?? Number.POSITIVE_INFINITY } : [],
  );
}
