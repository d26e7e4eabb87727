import type { z } from 'zod';
import type {
  PlanningDay,
  planningContract,
  VenueSession,
  WorstStretchRow,
} from '../../../../shared/contract/planning.ts';
import type { DatedException, WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import { datePlus, localDateAt, localDayOf, openSpans } from '../../../../shared/domain/places/open-spans.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import { AFTER_MS, BEFORE_MS, visitorsAbout } from '../../../../shared/domain/planning/visitors-about.ts';
import {
  rankHours,
  worstStretches,
  type HourFacts,
  type RankedHour,
} from '../../../../shared/domain/planning/worst-hours.ts';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EventService } from '../event/index.ts';
import type { StaffedIndex, StaffQueries } from '../staff/index.ts';
import { placeClosings } from './place-closings.ts';
import type { SessionService } from './sessions.ts';

type DaysInput = z.infer<NonNullable<(typeof planningContract.days)['~orpc']['inputSchema']>>;
type DaysOutput = z.infer<NonNullable<(typeof planningContract.days)['~orpc']['outputSchema']>>;
type Overview = ReturnType<EventService['overview']>;
/** `until`: when the place closes for good (UTC ms), Infinity when nobody has planned that. */
type Hours = { readonly weekly: WeeklySpan[]; readonly exceptions: DatedException[]; readonly until: number };

/** Where people of the bank serve customers: machines and hotels are open at night and say nothing of it. */
const SERVED: readonly PlaceType[] = ['branch', 'fx-point'];
const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
/** Hours less than a fifth as hard as the hardest are not worth a line *(template)*. */
const NAMED_SHARE = 5;

export type PlanningDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly zone: () => string;
  readonly event: EventService;
  readonly sessions: SessionService;
  readonly staff: StaffQueries;
  readonly staffed: StaffedIndex;
  /** Blank spots of coverage within the service ring at an instant (UTC ms). */
  readonly blanksAt: (at: number) => number;
};

export class PlanningQueries {
  readonly #deps: PlanningDeps;

  constructor(deps: PlanningDeps) {
    this.#deps = deps;
  }

  days({ from, days, worst }: DaysInput): DaysOutput {
    const { clock, zone, event, sessions } = this.#deps;
    const first = from ?? localDateAt(clock.now(), zone());
    const overview = event.overview();
    const start = localDayOf(first, zone()).at(0);
    const end = localDayOf(datePlus(first, days), zone()).at(0);
    const all = sessions.list(start - AFTER_MS, end + BEFORE_MS);
    const lines = this.#lines(first, days, overview, all);
    const ranked = rankHours(lines.flatMap(({ facts }) => facts));
    const scores = new Map(ranked.map((hour) => [hour.at, hour]));
    const ahead = ranked.filter(({ at }) => at + HOUR_MS > clock.now());
    return {
      from: first,
      days: lines.map(({ line, facts }) => ({ ...line, hours: facts.flatMap(({ at }) => toHour(scores.get(at))) })),
      worst: worstStretches(ahead, worst)
        .filter((one, _, [hardest]) => one.worst.score * NAMED_SHARE >= (hardest?.worst.score ?? 0))
        .flatMap(({ from: since, to, worst: hour }): WorstStretchRow[] =>
          toHour(hour).map((shown) => ({
            from: since,
            to,
            hour: shown,
            sessions: all.filter(
              (one) => hour.at + HOUR_MS > one.startsAt - BEFORE_MS && hour.at < one.endsAt + AFTER_MS,
            ),
            holiday: holidayOn(overview, localDateAt(hour.at, zone())),
            blanks: this.#deps.blanksAt(hour.at),
          })),
        ),
    };
  }

  #lines(
    first: string,
    count: number,
    overview: Overview,
    sessions: readonly VenueSession[],
  ): { line: Omit<PlanningDay, 'hours'>; facts: HourFacts[] }[] {
    const { zone } = this.#deps;
    const closings = placeClosings(this.#deps.db);
    const served = this.#servedHours(new Map(closings.map(({ place, at }) => [place, at])));
    const openAt = openByHour(
      served,
      localDayOf(first, zone()).at(0),
      localDayOf(datePlus(first, count), zone()).at(0),
      zone(),
    );
    const livingAt = livingByHour(served);
    const languages = this.#deps.staff.languages().map(({ code }) => code);
    return Array.from({ length: count }, (_, index) => {
      const date = datePlus(first, index);
      const day = localDayOf(date, zone());
      const [dayFrom, dayTo] = [day.at(0), day.at(1440)];
      const expected = overview.visitors.find((one) => one.date === date);
      const holiday = holidayOn(overview, date);
      const facts: HourFacts[] = [];
      for (let at = dayFrom; at < dayTo; at += HOUR_MS) {
        const open = openAt(at);
        const spoken = this.#spoken(languages, open, at);
        const local = utcToZoned(at, zone()).h;
        facts.push({
          at,
          visitors: visitorsAbout(at, local, expected?.visitors ?? 0, sessions, dayFrom, dayTo),
          open: open.length,
          places: livingAt(at),
          ...spoken,
          holiday: holiday !== null,
          peak: expected?.peak ?? false,
        });
      }
      const { people, rostered } = this.#onShift(dayFrom, dayTo);
      return {
        facts,
        line: {
          date,
          period: overview.periods.find((one) => one.startsOn <= date && date <= one.endsOn)?.kind ?? null,
          holiday,
          visitors: expected?.visitors ?? null,
          peak: expected?.peak ?? false,
          sessions: sessions.filter(({ startsAt }) => startsAt >= dayFrom && startsAt < dayTo),
          closings: closings.filter(({ at }) => at >= dayFrom && at < dayTo),
          open: facts.reduce((most, one) => Math.max(most, one.open), 0),
          onShift: people,
          rostered,
        },
      };
    });
  }

  /** Languages that no open place speaks although the roster of one of them reaches the hour. */
  #spoken(languages: readonly string[], open: readonly string[], at: number): { silent: string[]; languages: number } {
    const { staffed } = this.#deps;
    if (!open.some((place) => staffed.reaches(place, at))) return { silent: [], languages: 0 };
    const places = new Set(open);
    const spoken = (language: string): boolean =>
      [...staffed.speakers(language, at).keys()].some((place) => places.has(place));
    return { silent: languages.filter((language) => !spoken(language)), languages: languages.length };
  }

  #onShift(from: number, to: number): { people: number; rostered: boolean } {
    const people = this.#deps.db
      .prepare<[number, number, number], number>(
        'SELECT count(DISTINCT staff) FROM shift WHERE startsAt >= ? AND startsAt < ? AND endsAt > ? AND deleted = 0',
      )
      .pluck()
      .get(from - 25 * HOUR_MS, to, from);
    return { people: people ?? 0, rostered: (people ?? 0) > 0 };
  }

  /** Opening hours of every place that serves customers and has any; `closesAt` names those that close for good (UTC ms). */
  #servedHours(closesAt: ReadonlyMap<string, number>): Map<string, Hours> {
    const { db } = this.#deps;
    const types = SERVED.map((type) => `'${type}'`).join(', ');
    const served = new Map<string, Hours>();
    const of = (place: string): Hours => {
      let known = served.get(place);
      if (!known) served.set(place, (known = { weekly: [], exceptions: [], until: closesAt.get(place) ?? Infinity }));
      return known;
    };
    const where = `place IN (SELECT code FROM place WHERE type IN (${types}) AND deleted = 0) AND deleted = 0`;
    for (const { place, ...span } of db
      .prepare<[], WeeklySpan & { place: string }>(
        `SELECT place, weekday, opens, closes FROM opening_span WHERE ${where}`,
      )
      .iterate())
      of(place).weekly.push(span);
    for (const { place, ...exception } of db
      .prepare<[], DatedException & { place: string }>(
        `SELECT place, date, opens, closes FROM opening_exception WHERE ${where}`,
      )
      .iterate())
      of(place).exceptions.push(exception);
    return served;
  }
}

/** Which places are open at the start of an hour; worked out once for all hours from `from` to `to` (UTC ms). */
function openByHour(
  served: ReadonlyMap<string, Hours>,
  from: number,
  to: number,
  zone: string,
): (at: number) => readonly string[] {
  // A quarter of an hour is the step of the world's offsets: every hour of every zone starts on one.
  const slots = new Map<number, string[]>();
  for (const [place, { weekly, exceptions, until }] of served) {
    if (until <= from) continue;
    for (const span of openSpans(weekly, exceptions, { from, to: Math.min(to, until) }, zone))
      for (let at = Math.ceil(span.from / QUARTER_MS) * QUARTER_MS; at < span.to; at += QUARTER_MS) {
        const open = slots.get(at);
        if (open) open.push(place);
        else slots.set(at, [place]);
      }
  }
  return (at) => slots.get(at) ?? [];
}

/** How many of the places have not closed for good at an instant (UTC ms). */
function livingByHour(served: ReadonlyMap<string, Hours>): (at: number) => number {
  const ends = [...served.values()].map(({ until }) => until).filter(Number.isFinite);
  return (at) => served.size - ends.filter((end) => end <= at).length;
}

function holidayOn(overview: Overview, date: string): { name: string; nameEn: string | null } | null {
  const found = overview.holidays.find((one) => one.date === date);
  return found ? { name: found.name, nameEn: found.nameEn } : null;
}

function toHour(hour: RankedHour | undefined): PlanningDay['hours'] {
  if (!hour) return [];
  const { at, visitors, open, places, silent, languages, score, reasons } = hour;
  return [{ at, visitors, open, places, silent: [...silent], languages, score, reasons: [...reasons] }];
}
