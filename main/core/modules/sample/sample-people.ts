import type { LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { ACCESSIBILITY_COURSE } from '../staff/index.ts';
import type { CellPlan } from './cell-plans.ts';
import { cellKey } from './required-cells.ts';
import type { Outcome, SamplePlace, SampleResources } from './sample-files.ts';
import { fraction, wholeBetween } from './seeded.ts';

export type SamplePerson = {
  readonly code: string;
  readonly place: SamplePlace;
  readonly post: string;
  /** A, B or C; NIGHT for who holds a point on the closing night; null for the head, who is on no shift. */
  readonly team: string | null;
  /** First or second of the team. */
  readonly seat: number;
  readonly languages: readonly { readonly code: string; readonly level: LanguageLevel }[];
  readonly courses: readonly string[];
};

export const NIGHT = 'N';

export type OutcomeOf = (place: string, item: string) => Outcome | null;

export function outcomesOf(plans: readonly CellPlan[]): OutcomeOf {
  const outcomes = new Map(plans.map(({ cell, outcome }) => [cell.key, outcome]));
  return (place, item) => outcomes.get(cellKey(place, item)) ?? null;
}

/** Places with a roster: those that must have one. Points are staffed by three teams in turn, others by two. */
export function teamsOf(place: SamplePlace): readonly string[] {
  return place.type === 'fx-point' ? ['A', 'B', 'C'] : ['A', 'B'];
}

/** Everybody at the places with a roster, with what the planned outcomes say they can do. */
export function samplePeople(resources: SampleResources, outcomeOf: OutcomeOf): SamplePerson[] {
  const { places, staff } = resources;
  return places
    .filter(({ code }) => outcomeOf(code, 'duty-roster') !== null)
    .flatMap((place) => {
      const posts = staff.posts[place.type] ?? [];
      const seats = teamsOf(place).flatMap((team) =>
        [1, 2].map((seat) => ({ team, seat, code: `${place.code}-${team}${seat}`, post: posts[seat - 1] ?? '' })),
      );
      const head = { team: null, seat: 0, code: `${place.code}-H`, post: staff.headPost };
      const night = { team: NIGHT, seat: 0, code: `${place.code}-N`, post: staff.nightPost };
      const people = [
        ...seats,
        ...(place.type === 'branch' ? [head] : []),
        ...(place.type === 'fx-point' ? [night] : []),
      ];
      return people.map((person) => ({
        ...person,
        place,
        languages: languagesOf(resources, place, person, outcomeOf),
        courses: coursesOf(resources, place.code, person.code, outcomeOf),
      }));
    });
}

type Seat = { readonly team: string | null; readonly seat: number; readonly code: string };

function languagesOf(
  { staff }: SampleResources,
  place: SamplePlace,
  { team, seat, code }: Seat,
  outcomeOf: OutcomeOf,
): { code: string; level: LanguageLevel }[] {
  if (team === null) return [];
  const last = teamsOf(place).at(-1) ?? 'B';
  const alone = isAlone(place, { team, seat }, outcomeOf);
  const better: LanguageLevel = fraction(`level ${code}`) < 0.4 ? 'fluent' : 'working';
  return staff.languages.flatMap(({ code: language }, index) => {
    const outcome = outcomeOf(place.code, language === 'en' ? 'english-counter' : `language-${language}`);
    if (outcome === null || outcome === 'open') return [];
    if (team === NIGHT) return language === 'en' ? [{ code: language, level: 'working' as const }] : [];
    if (language === 'en') {
      if (seat === 2) return fraction(`basic ${code}`) < 0.5 ? [{ code: language, level: 'basic' as const }] : [];
      return [{ code: language, level: outcome === 'partial' && team === last ? 'basic' : better }];
    }
    if (outcome === 'partial' && team === last) return [];
    return alone || index % 2 === seat % 2 ? [{ code: language, level: better }] : [];
  });
}

/** The last team of a point that is short of people has one on shift. */
export function isAlone(
  place: SamplePlace,
  { team }: { team: string | null; seat: number },
  outcomeOf: OutcomeOf,
): boolean {
  return outcomeOf(place.code, 'fx-point-staffed') === 'partial' && team === teamsOf(place).at(-1);
}

/** Whoever is behind lacks some: in BR-02 the story says that two are left for everybody. */
function coursesOf({ courses }: SampleResources, place: string, person: string, outcomeOf: OutcomeOf): string[] {
  const required = courses.filter((course) => course.required).map(({ code }) => code);
  const behind = outcomeOf(place, 'micro-courses-15') === 'partial';
  const everybody = place === 'BR-02';
  const missing = !behind
    ? 0
    : everybody
      ? 2
      : person.endsWith('-A1') || fraction(`behind ${person}`) < 0.5
        ? wholeBetween(`missing ${person}`, 1, 4)
        : 0;
  const trained = outcomeOf(place, 'accessibility-trained-staff');
  const handsOn = trained === 'ready' || (trained === 'partial' && /-[AH]\d?$/.test(person));
  return [...required.slice(0, required.length - missing), ...(handsOn ? [ACCESSIBILITY_COURSE] : [])];
}
