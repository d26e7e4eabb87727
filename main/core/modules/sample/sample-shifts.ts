import { shiftId } from '../staff/index.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { sampleDate, sampleHours, type SampleDate } from './sample-hours.ts';
import { isAlone, NIGHT, teamsOf, type OutcomeOf, type SamplePerson } from './sample-people.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';

export type SampleShift = {
  readonly id: string;
  readonly staff: string;
  readonly place: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly inDays: number;
};

/** Minutes: people come before the doors open and leave after they close. */
const MARGIN = 15;
/** Minutes: a longer day is shared by two teams. */
const ONE_TEAM = 600;
/** On event nights part of a point's late team leaves then: fewer speakers at night. */
const NIGHT_FROM = 21 * 60;

/** How far rosters reach, days from today: two weeks back and ahead; points are planned to the closing night. */
const REACH = { from: -14, to: 14 };

/** Every shift of the sample, past and ahead. */
export function sampleShifts(
  resources: SampleResources,
  calendar: SampleCalendar,
  people: readonly SamplePerson[],
  outcomeOf: OutcomeOf,
): SampleShift[] {
  const byPlace = new Map<SamplePlace, SamplePerson[]>();
  for (const person of people) byPlace.set(person.place, [...(byPlace.get(person.place) ?? []), person]);
  const closingIn = Math.round(
    (Date.parse(calendar.dateFromOpening(resources.event.lastsDays)) -
      Date.parse(sampleDate(resources, calendar, 0).date)) /
      86_400_000,
  );
  const planned = [...byPlace].flatMap(([place, own]) => {
    const dates: SampleDate[] = [];
    const to = place.type === 'fx-point' ? closingIn : REACH.to;
    for (let day = REACH.from; day <= to; day += 1) dates.push(sampleDate(resources, calendar, day));
    const left = outcomeOf(place.code, 'duty-roster') === 'partial' ? firstOpenDay(resources, place, dates) : null;
    return dates
      .filter(({ inDays }) => inDays !== left)
      .flatMap((date) => shiftsOn(resources, place, own, date, outcomeOf));
  });
  return [...planned, ...twicePlanned(resources, calendar, planned)];
}

/** The date that nobody planned yet: the first one open from the day after tomorrow on. */
function firstOpenDay(resources: SampleResources, place: SamplePlace, dates: readonly SampleDate[]): number | null {
  return dates.find((date) => date.inDays >= 2 && sampleHours(resources, place, date) !== null)?.inDays ?? null;
}

function shiftsOn(
  resources: SampleResources,
  place: SamplePlace,
  people: readonly SamplePerson[],
  date: SampleDate,
  outcomeOf: OutcomeOf,
): SampleShift[] {
  const hours = sampleHours(resources, place, date);
  if (!hours) return [];
  const opens = hours.opens - MARGIN;
  const closes = hours.closes + MARGIN;
  const teams = teamsOf(place);
  const turn = Math.floor(Date.parse(date.date) / 86_400_000);
  const early = teams[turn % teams.length];
  // Late today is early tomorrow's rest: nobody closes and opens again the next morning.
  const late = teams[(turn + teams.length - 1) % teams.length];
  const middle = Math.round((hours.opens + hours.closes) / 120) * 60;
  const night = date.fromOpening >= 0 && date.fromOpening <= resources.event.lastsDays;
  const closing = date.fromOpening === resources.event.lastsDays;
  const shift = ({ code }: SamplePerson, from: number, to: number): SampleShift => ({
    id: shiftId(code, place.code, date.at(from)),
    staff: code,
    place: place.code,
    startsAt: date.at(from),
    endsAt: date.at(to),
    inDays: date.inDays,
  });
  return people.flatMap((person) => {
    const onShift = person.seat === 1 || !isAlone(place, person, outcomeOf);
    if (!onShift || person.team === null) return [];
    if (person.team === NIGHT) return closing ? [shift(person, resources.staff.closingNight.from, closes)] : [];
    if (closes - opens <= ONE_TEAM + 2 * MARGIN) return person.team === early ? [shift(person, opens, closes)] : [];
    if (person.team === early) return [shift(person, opens, middle + MARGIN)];
    if (person.team !== late) return [];
    if (place.type !== 'fx-point' || !night) return [shift(person, middle - MARGIN, closes)];
    if (closing) return [shift(person, middle - MARGIN, resources.staff.closingNight.from)];
    return [shift(person, middle - MARGIN, person.seat === 2 ? Math.min(NIGHT_FROM, closes) : closes)];
  });
}

/** People who were planned at a second place by mistake: reported, and counted once. */
function twicePlanned(
  resources: SampleResources,
  calendar: SampleCalendar,
  planned: readonly SampleShift[],
): SampleShift[] {
  return resources.staff.twice.flatMap(({ from, place, inDays, starts, ends }) => {
    const { at } = sampleDate(resources, calendar, inDays);
    const [startsAt, endsAt] = [at(starts), at(ends)];
    const busy = planned.find((one) => one.place === from && one.startsAt < startsAt && one.endsAt > startsAt);
    return busy
      ? [{ id: shiftId(busy.staff, place, startsAt), staff: busy.staff, place, startsAt, endsAt, inDays }]
      : [];
  });
}
