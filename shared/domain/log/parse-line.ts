import { utcToZoned, zonedToUtc } from '../../kernel/zone-time.ts';

/** A line of the command bar taken apart. `place`, `category` and `grade` are as typed, without their sign. */
export type ParsedLine = {
  readonly text: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly grade: string | null;
  /** UTC ms; null when the line names no time. */
  readonly eventTime: number | null;
};

const TIME = /^\s*([0-2]?\d|[０-２]?[０-９])[:：]([0-5]\d|[０-５][０-９])(?=\s|$|[，,、。])[\s，,、。]*/u;
const SIGNS = { '@': 'place', '＠': 'place', '#': 'category', '＃': 'category', '!': 'grade', '！': 'grade' } as const;
const MARK = /(^|\s)([@＠#＃!！])(\S+)/gu;
const DAY_MS = 86_400_000;

/**
 * Takes `21:40 ATM 停用 @BR-07 #system-outage !II` apart. A leading time means the last such time at or before `now` (UTC ms)
 * in `zone` (IANA). The first of each mark counts and leaves the text; everything else stays as it was typed.
 */
export function parseLine(line: string, now: number, zone: string): ParsedLine {
  const time = TIME.exec(line);
  const eventTime = time ? lastTime(Number(plain(time[1])), Number(plain(time[2])), now, zone) : null;
  const rest = time && eventTime !== null ? line.slice(time[0].length) : line;
  const found: { place: string | null; category: string | null; grade: string | null } = {
    place: null,
    category: null,
    grade: null,
  };
  const text = rest.replaceAll(MARK, (whole: string, _before: string, sign: string, value: string) => {
    const kind = SIGNS[sign as keyof typeof SIGNS];
    const known = kind === 'grade' ? gradeOf(value) : value;
    if (known === null || found[kind] !== null) return whole;
    found[kind] = known;
    return '';
  });
  return { ...found, text: text.trim(), eventTime };
}

/** The last instant (UTC ms) at or before `now` at which the clocks of `zone` showed this time; null when no day has it. */
function lastTime(h: number, mi: number, now: number, zone: string): number | null {
  if (h > 23) return null;
  for (const back of [0, 1]) {
    const at = zonedToUtc({ ...utcToZoned(now - back * DAY_MS, zone), h, mi, s: 0 }, zone);
    if (at <= now) return at;
  }
  return null;
}

/** Grades are letters and digits: a shout at the end of a sentence is none. */
function gradeOf(value: string): string | null {
  const grade = plain(value).toUpperCase();
  return /^[A-Z0-9]{1,6}$/.test(grade) ? grade : null;
}

const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC');
