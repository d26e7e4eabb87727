import { INCIDENT_TYPES } from '../incidents/stage.ts';

/** What lines of a duty log are about when they are no incident. *(product list; any other word may be used too)* */
const ROUTINE = [
  'equipment',
  'cash',
  'staffing',
  'patrol',
  'notice',
  'order',
  'weather',
  'traffic',
  'reception',
  'complaint',
  'handover',
] as const;

/** Categories the console offers: types of incidents, then the routine of a duty. */
export const LOG_CATEGORIES = [...INCIDENT_TYPES.filter((type) => type !== 'other'), ...ROUTINE, 'other'] as const;
export type LogCategory = (typeof LOG_CATEGORIES)[number];

/** Initials of the Chinese names, for hands on a Latin keyboard. */
const INITIALS: Readonly<Record<LogCategory, string>> = {
  'armed-robbery': 'cxqj',
  fraud: 'zpml',
  theft: 'dq',
  fire: 'hz',
  'bank-run': 'jd',
  disturbance: 'ns',
  poisoning: 'zd',
  earthquake: 'dz',
  'system-outage': 'xtzd',
  'cyber-attack': 'wlgj',
  'accounts-frozen': 'zhdj',
  'terror-unrest': 'kbsl',
  'natural-disaster': 'zrzh',
  epidemic: 'yq',
  'power-failure': 'td',
  'counterfeit-cards': 'wk',
  'counterfeit-notes': 'jb',
  other: 'qt',
  equipment: 'sb',
  cash: 'xj',
  staffing: 'ry',
  patrol: 'xc',
  notice: 'tz',
  order: 'zl',
  weather: 'tq',
  traffic: 'jt',
  reception: 'jd',
  complaint: 'ts',
  handover: 'jjb',
};

export type CategoryChoice = {
  /** What is stored: a code of the list, or the word itself. */
  readonly code: string;
  /** Names in the languages of the console. */
  readonly names: readonly string[];
};

export const initialsOf = (code: string): string =>
  Object.hasOwn(INITIALS, code) ? INITIALS[code as LogCategory] : '';

/** Choices for what was typed after `#`, what is so called before what begins so before what contains it; all for nothing. */
export function matchCategories(typed: string, choices: readonly CategoryChoice[]): CategoryChoice[] {
  const wanted = fold(typed);
  const scored = choices.flatMap((choice) => {
    const words = [choice.code, ...choice.names].map(fold);
    const initials = initialsOf(choice.code);
    if (wanted === '') return [{ choice, score: 9 }];
    if (words.includes(wanted)) return [{ choice, score: 0 }];
    if (initials === wanted) return [{ choice, score: 1 }];
    if (words.some((word) => word.startsWith(wanted))) return [{ choice, score: 2 }];
    if (initials.startsWith(wanted)) return [{ choice, score: 3 }];
    return words.some((word) => word.includes(wanted)) ? [{ choice, score: 4 }] : [];
  });
  return scored.toSorted((a, b) => a.score - b.score).map(({ choice }) => choice);
}

/**
 * The choice that a whole word after `#` means: one of that name, else of those initials, else the only one that begins so. Null
 * for a word of its own: a guess between two would record something nobody said.
 */
export function categoryMeant(typed: string, choices: readonly CategoryChoice[]): CategoryChoice | null {
  const wanted = fold(typed);
  if (wanted === '') return null;
  const wordsOf = ({ code, names }: CategoryChoice): string[] => [code, ...names].map(fold);
  const named = choices.find((choice) => wordsOf(choice).includes(wanted));
  const initialled = choices.find(({ code }) => initialsOf(code) === wanted);
  const begun = choices.filter((choice) => wordsOf(choice).some((word) => word.startsWith(wanted)));
  return named ?? initialled ?? (begun.length === 1 ? (begun[0] ?? null) : null);
}

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '');
