import { meets, type LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { COUNTER_LEVEL } from '../../../../shared/domain/staff/staff-rules.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { allShifts, requiredLanguages } from './staff-rows.ts';

type Reach = { readonly from: number; readonly to: number };
type SpeechRow = { staff: string; language: string; level: LanguageLevel; validUntil: number | null };

/** Moments kept at once: the hours of an event day and a few more. */
const KEPT = 64;

/**
 * Who can be spoken to where at an instant, for coverage: everything of one instant is worked out at once and kept until staff or
 * roster change (`forget`).
 */
export class StaffedIndex {
  readonly #db: ReadDb;
  #reach: ReadonlyMap<string, Reach> | null = null;
  #speech: ReadonlyMap<string, readonly SpeechRow[]> | null = null;
  #levels: ReadonlyMap<string, LanguageLevel> | null = null;
  readonly #spoken = new Map<number, ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  forget(): void {
    this.#reach = null;
    this.#speech = null;
    this.#levels = null;
    this.#spoken.clear();
  }

  /**
   * Whether a speaker of the level the event asks for, with a certificate that holds, counts at the place at `at` (UTC ms). Null
   * where the roster says nothing of that moment: the place has none, or it begins later or ended before.
   */
  speaks(place: string, language: string, at: number): boolean | null {
    if (!this.reaches(place, at)) return null;
    return this.#at(at).get(language)?.has(place) ?? false;
  }

  /** Whether the roster of a place says anything of an instant (UTC ms). */
  reaches(place: string, at: number): boolean {
    const reach = (this.#reach ??= this.#readReach()).get(place);
    return reach !== undefined && at >= reach.from && at < reach.to;
  }

  /** Speakers by place of one language at an instant (UTC ms). */
  speakers(language: string, at: number): ReadonlyMap<string, readonly string[]> {
    return this.#at(at).get(language) ?? new Map();
  }

  #at(at: number): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
    const known = this.#spoken.get(at);
    if (known) return known;
    if (this.#spoken.size >= KEPT) this.#spoken.clear();
    const made = this.#work(at);
    this.#spoken.set(at, made);
    return made;
  }

  #work(at: number): Map<string, Map<string, string[]>> {
    // By start: of several shifts of one person the first one counts.
    const placeOf = new Map<string, string>();
    for (const { staff, place, startsAt, endsAt } of allShifts(this.#db, at, at + 1))
      if (startsAt <= at && endsAt > at && !placeOf.has(staff)) placeOf.set(staff, place);
    this.#levels ??= new Map(requiredLanguages(this.#db).map(({ code, level }) => [code, level]));
    this.#speech ??= this.#readSpeech();
    const languages = new Map<string, Map<string, string[]>>();
    for (const [staff, place] of placeOf) {
      for (const { language, level, validUntil } of this.#speech.get(staff) ?? []) {
        if (!meets(level, this.#levels.get(language) ?? COUNTER_LEVEL)) continue;
        if (validUntil !== null && at >= validUntil) continue;
        let places = languages.get(language);
        if (!places) languages.set(language, (places = new Map()));
        const there = places.get(place);
        if (there) there.push(staff);
        else places.set(place, [staff]);
      }
    }
    return languages;
  }

  #readSpeech(): Map<string, SpeechRow[]> {
    const rows = cached<[], SpeechRow>(
      this.#db,
      `SELECT l.staff, l.language, l.level, l.validUntil FROM staff_language l JOIN staff_member m ON m.code = l.staff
        WHERE l.deleted = 0 AND m.deleted = 0 AND m.active = 1 ORDER BY l.staff`,
    ).all();
    const people = new Map<string, SpeechRow[]>();
    for (const row of rows) {
      const own = people.get(row.staff);
      if (own) own.push(row);
      else people.set(row.staff, [row]);
    }
    return people;
  }

  #readReach(): Map<string, Reach> {
    const rows = cached<[], Reach & { place: string }>(
      this.#db,
      'SELECT place, min(startsAt) AS "from", max(endsAt) AS "to" FROM shift WHERE deleted = 0 GROUP BY place',
    ).all();
    return new Map(rows.map(({ place, from, to }) => [place, { from, to }]));
  }
}
