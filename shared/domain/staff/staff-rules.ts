import type { Verdict, VerdictStatus } from '../readiness/verdict.ts';
import { headCover, languageCover, type Cover, type Speech } from './cover.ts';
import type { LanguageLevel } from './level.ts';
import type { Presence } from './roster.ts';
import { coveredTimes, type Span } from './spans.ts';

/** How many local dates the roster is judged for: the rest of today and the six after it *(template)*. */
export const ROSTER_DAYS = 7;
/** People an FX service point needs at once: cash is handled under four eyes *(template)*. */
export const POINT_MINIMUM = 2;
/** Level asked for at the counter where an event does not say *(template)*. */
export const COUNTER_LEVEL: LanguageLevel = 'working';

/** What the rules read of a place. Instants in UTC ms. */
export type PlaceRoster = {
  /** The rest of today to the end of the last local date judged. */
  readonly window: Span;
  /** End of the local date of `window.from`: from then on one more date is judged. */
  readonly midnight: number;
  /** Opening time in the window; null when nobody entered hours. */
  readonly open: readonly Span[] | null;
  /** Who counts at the place in the window; null when the place has no roster. */
  readonly counted: readonly Presence[] | null;
  /** When a shift that is still to end was last entered. */
  readonly rosterAt: number;
  readonly speech: readonly Speech[];
  /** When what these people speak was last entered; null when nothing was. */
  readonly speechAt: number | null;
  /** Languages the place must have beyond English. */
  readonly languages: readonly { readonly code: string; readonly level: LanguageLevel }[];
  readonly english: LanguageLevel;
  readonly people: readonly { readonly staff: string; readonly courses: ReadonlySet<string> }[];
  readonly courses: readonly { readonly code: string; readonly required: boolean }[];
  /** When the last completion was entered; null when nobody has one. */
  readonly coursesAt: number | null;
  readonly accessibilityCourse: string;
};

/** Code of the readiness item that asks for a language (ISO 639 code): English is the counter's own. */
export const languageItemCode = (language: string): string =>
  language === 'en' ? 'english-counter' : `language-${language.toLowerCase()}`;

/**
 * What roster, languages and courses say of a place, by item code. Where nothing is recorded the rule is silent, and what was set
 * by hand counts: no roster, no opening hours, nobody's language, nobody's course.
 */
export function staffVerdicts(place: PlaceRoster): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const add = (item: string, verdict: Verdict | null): void => {
    if (verdict) verdicts.set(item, verdict);
  };
  add('duty-roster', headVerdict(place, 1, 'roster-covers-hours'));
  add('fx-point-staffed', headVerdict(place, POINT_MINIMUM, 'point-staffed'));
  add('english-counter', languageVerdict(place, 'en', place.english));
  for (const { code, level } of place.languages) add(languageItemCode(code), languageVerdict(place, code, level));
  add('language-shift-cover', shiftCoverVerdict(place));
  add('micro-courses-15', coursesVerdict(place));
  add('accessibility-trained-staff', trainedVerdict(place));
  return verdicts;
}

/** Somebody (or so many at once) is on shift whenever the place is open. */
function headVerdict(place: PlaceRoster, people: number, rule: string): Verdict | null {
  const { open, counted, window } = place;
  if (counted === null || open === null || open.length === 0) return null;
  const cover = headCover(open, counted, people);
  // Where fewer than asked for are there, something is done already.
  const some = coveredTimes(counted, 1).length > 0;
  return {
    status: statusOf(cover, some),
    observedAt: place.rosterAt,
    rule,
    facts: { days: ROSTER_DAYS, people, ...gapFacts(cover) },
    reviewAt: reviewOf(cover, place.midnight, window),
  };
}

/** A speaker of the level with a valid certificate is on shift whenever the place is open. */
function languageVerdict(place: PlaceRoster, language: string, level: LanguageLevel): Verdict | null {
  const { open, counted, speech, window } = place;
  const speakers = speakersOf(place, language);
  if (counted === null || open === null || open.length === 0 || speakers === 0) return null;
  const cover = languageCover(open, counted, speech, language, level);
  return {
    status: statusOf(cover, cover.covered.length > 0),
    observedAt: enteredAt(place),
    rule: 'speaker-on-shift',
    facts: { language, level, speakers, days: ROSTER_DAYS, ...gapFacts(cover) },
    reviewAt: reviewOf(cover, place.midnight, window),
  };
}

/** Language × shift: every language beyond English that the place must have, together. */
function shiftCoverVerdict(place: PlaceRoster): Verdict | null {
  const { open, counted, speech, languages, window } = place;
  if (counted === null || open === null || open.length === 0) return null;
  if (!languages.some(({ code }) => speakersOf(place, code) > 0)) return null;
  const covers = languages.map(({ code, level }) => ({
    code,
    cover: languageCover(open, counted, speech, code, level),
  }));
  const short = covers.filter(({ cover }) => cover.gaps.length > 0);
  const worst = short.toSorted((a, b) => b.cover.gapMs - a.cover.gapMs)[0];
  const cover = (worst ?? covers[0])?.cover;
  if (!cover) return null;
  const reviews = covers.map((one) => reviewOf(one.cover, place.midnight, window));
  return {
    status:
      short.length === 0 ? 'ready' : covers.some((one) => one.cover.covered.length > 0) ? 'in-progress' : 'not-ready',
    observedAt: enteredAt(place),
    rule: 'languages-on-shift',
    facts: {
      languages: languages.length,
      lacking: short.length,
      language: worst?.code ?? '',
      days: ROSTER_DAYS,
      ...gapFacts(cover),
    },
    reviewAt: Math.min(...reviews),
  };
}

/** Everybody at the place completed every required course `[002]`. */
function coursesVerdict({ people, courses, coursesAt }: PlaceRoster): Verdict | null {
  const required = courses.filter((course) => course.required);
  const records = people.reduce(
    (sum, { courses: done }) => sum + required.filter(({ code }) => done.has(code)).length,
    0,
  );
  if (coursesAt === null || people.length === 0 || required.length === 0 || records === 0) return null;
  const finished = people.filter(({ courses: done }) => required.every(({ code }) => done.has(code))).length;
  return {
    status: finished === people.length ? 'ready' : 'in-progress',
    observedAt: coursesAt,
    rule: 'courses-completed',
    facts: {
      people: people.length,
      finished,
      courses: required.length,
      missing: people.length * required.length - records,
    },
    reviewAt: null,
  };
}

/** Everybody at the place completed the course on barrier-free service. */
function trainedVerdict({ people, coursesAt, accessibilityCourse }: PlaceRoster): Verdict | null {
  const trained = people.filter(({ courses }) => courses.has(accessibilityCourse)).length;
  if (coursesAt === null || trained === 0) return null;
  return {
    status: trained === people.length ? 'ready' : 'in-progress',
    observedAt: coursesAt,
    rule: 'people-trained',
    facts: { people: people.length, trained, course: accessibilityCourse },
    reviewAt: null,
  };
}

const speakersOf = ({ speech }: PlaceRoster, language: string): number =>
  new Set(speech.flatMap((one) => (one.language === language ? [one.staff] : []))).size;

/** Roster and languages are looked through together: whichever was entered last says when. */
const enteredAt = ({ rosterAt, speechAt }: PlaceRoster): number => Math.max(rosterAt, speechAt ?? rosterAt);

const statusOf = ({ gaps }: Cover, some: boolean): VerdictStatus =>
  gaps.length === 0 ? 'ready' : some ? 'in-progress' : 'not-ready';

function gapFacts({ gaps, gapMs, openMs }: Cover): Record<string, number | null> {
  return {
    gaps: gaps.length,
    gapMinutes: Math.ceil(gapMs / 60_000),
    openMinutes: Math.round(openMs / 60_000),
    gapFromAt: gaps[0]?.from ?? null,
    gapToAt: gaps[0]?.to ?? null,
  };
}

/** A gap leaves the window when it is over; at midnight another date comes in. Ends of shifts and certificates are gaps already. */
function reviewOf({ gaps }: Cover, midnight: number, window: Span): number {
  const over = gaps[0]?.to ?? midnight;
  return Math.max(window.from + 1, Math.min(over, midnight));
}
