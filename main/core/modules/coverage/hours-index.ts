import { openSpell, type DaySpans, type OpenSpell } from '../../../../shared/domain/places/open-spell.ts';
import { localMoment, type LocalMoment } from '../../../../shared/domain/places/opening-hours.ts';
import { zonedToUtc, zoneOffset } from '../../../../shared/kernel/zone-time.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Hours = { readonly weekly: DaySpans[]; readonly dated: Map<string, DaySpans> };
type WeeklyRow = { place: string; weekday: number; opens: number; closes: number };
type DatedRow = { place: string; date: string; opens: number | null; closes: number | null };
type Moment = {
  readonly at: number;
  readonly zone: string;
  readonly local: LocalMoment;
  readonly today: Day;
  readonly yesterday: Day;
};
type Day = { readonly date: string; readonly weekday: number };

/** Open, closed, or null when nobody entered hours; `until` (UTC ms): up to when at least that stays so. */
export type OpenState = { readonly open: boolean | null; readonly until: number };

const UNKNOWN: OpenState = { open: null, until: Number.POSITIVE_INFINITY };
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
const NO_SPANS: DaySpans = [];

/** Opening hours of every place in memory, those of a place read again after they changed. */
export class HoursIndex {
  readonly #db: ReadDb;
  #hours: Map<string, Hours> | null = null;
  #moment: Moment | null = null;
  /** Instant (UTC ms) of a minute of the day of `#moment`: most places open and close at the same few. */
  readonly #instants = new Map<number, number>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** After hours of a place, or of any place, changed. */
  forget(place?: string): void {
    if (place === undefined || this.#hours === null) this.#hours = null;
    else this.#readOne(this.#hours, place);
  }

  isKnown(place: string): boolean {
    return (this.#hours ??= this.#readAll()).has(place);
  }

  /** How a place is at `at` (UTC ms) by its hours in `zone` (IANA). @throws AppError ZONE_INVALID */
  state(place: string, at: number, zone: string): OpenState {
    const hours = (this.#hours ??= this.#readAll()).get(place);
    if (!hours) return UNKNOWN;
    const moment = this.#momentOf(at, zone);
    const spell = openSpell(spansOn(hours, moment.today), spansOn(hours, moment.yesterday), moment.local.minute);
    return { open: spell.open, until: this.#instantOf(spell, moment) };
  }

  #momentOf(at: number, zone: string): Moment {
    const known = this.#moment;
    if (known?.at === at && known.zone === zone) return known;
    const local = localMoment(at, zone);
    const today = dayOf(local, 0);
    if (known?.today.date !== today.date || known.zone !== zone) this.#instants.clear();
    return (this.#moment = { at, zone, local, today, yesterday: dayOf(local, -1) });
  }

  #instantOf({ untilMinute }: OpenSpell, { at, zone, local }: Moment): number {
    let instant = this.#instants.get(untilMinute);
    if (instant === undefined) {
      const { y, m, d } = local;
      instant = zonedToUtc({ y, m, d, h: Math.floor(untilMinute / 60), mi: untilMinute % 60 }, zone);
      this.#instants.set(untilMinute, instant);
    }
    // Where clocks change in between, the minutes of the day do not say when: look again at each quarter of an hour.
    if (zoneOffset(at, zone) !== zoneOffset(instant, zone)) instant = (Math.floor(at / QUARTER_MS) + 1) * QUARTER_MS;
    return instant > at ? instant : at + MINUTE_MS;
  }

  #readAll(): Map<string, Hours> {
    const hours = new Map<string, Hours>();
    const weekly = this.#db.prepare<[], WeeklyRow>(
      'SELECT place, weekday, opens, closes FROM opening_span WHERE deleted = 0',
    );
    for (const row of weekly.iterate()) addWeekly(hoursOf(hours, row.place), row);
    const dated = this.#db.prepare<[], DatedRow>(
      'SELECT place, date, opens, closes FROM opening_exception WHERE deleted = 0',
    );
    for (const row of dated.iterate()) addDated(hoursOf(hours, row.place), row);
    return hours;
  }

  #readOne(all: Map<string, Hours>, place: string): void {
    all.delete(place);
    const weekly = cached<[string], WeeklyRow>(
      this.#db,
      'SELECT place, weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
    ).all(place);
    for (const row of weekly) addWeekly(hoursOf(all, place), row);
    const dated = cached<[string], DatedRow>(
      this.#db,
      'SELECT place, date, opens, closes FROM opening_exception WHERE place = ? AND deleted = 0',
    ).all(place);
    for (const row of dated) addDated(hoursOf(all, place), row);
  }
}

function hoursOf(all: Map<string, Hours>, place: string): Hours {
  let known = all.get(place);
  if (!known) all.set(place, (known = { weekly: Array.from({ length: 8 }, () => NO_SPANS), dated: new Map() }));
  return known;
}

function addWeekly({ weekly }: Hours, { weekday, opens, closes }: WeeklyRow): void {
  weekly[weekday] = [...(weekly[weekday] ?? NO_SPANS), { opens, closes }];
}

function addDated({ dated }: Hours, { date, opens, closes }: DatedRow): void {
  dated.set(date, opens === null || closes === null ? NO_SPANS : [{ opens, closes }]);
}

/** A dated exception replaces that date's weekly hours. */
const spansOn = ({ weekly, dated }: Hours, { date, weekday }: Day): DaySpans =>
  dated.get(date) ?? weekly[weekday] ?? NO_SPANS;

function dayOf({ y, m, d }: LocalMoment, days: number): Day {
  const date = new Date(Date.UTC(y, m - 1, d + days));
  return { date: date.toISOString().slice(0, 10), weekday: date.getUTCDay() || 7 };
}
