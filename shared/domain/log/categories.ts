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

/** The choice that a whole word after `#` means: by its name, its initials or its beginning; null for a word of its own. */
export function categoryMeant(typed: string, choices: readonly CategoryChoice[]): CategoryChoice | null {
  const wanted = fold(typed);
  const [best] = matchCategories(typed, choices);
  if (best === undefined || wanted === '') return null;
  const words = [best.code, ...best.names].map(fold);
  const meant = words.some((word) => word.startsWith(wanted)) || initialsOf(best.code).startsWith(wanted);
  return meant ? best : null;
}

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, '');
