import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanCode } from './normalise.ts';
import type { Cell, HoursSpan } from './types.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const CHINESE_DAY = new Map([...'一二三四五六日天'].map((c, i) => [c, Math.min(i + 1, 7)]));
const ENGLISH_DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/每天|每日|天天|全周|全年|daily|every day|everyday|all week/g, EVERY_DAY],
  [/工作日|平日|weekdays?|workdays?/g, [1, 2, 3, 4, 5]],
  [/双休日|周末|weekends?/g, [6, 7]],
];
const CHINESE_DAYS =
  /(?:周|星期|礼拜)([一二三四五六日天])(?:(?:至|到|-)(?:周|星期|礼拜)?([一二三四五六日天])|((?:、?(?:周|星期|礼拜)?[一二三四五六日天])+))?/g;
const ENGLISH_DAY = /\b(mo|tu|we|th|fr|sa|su)[a-z]*\.?(?: ?(?:-|to|through) ?(mo|tu|we|th|fr|sa|su)[a-z]*\.?)?/g;
const ALL_DAY = /24 ?小时(?:营业|服务)?|全天(?:营业|开放|服务)?|24 ?h(?:ours|rs?)?\b|24\/7|all day|round the clock/g;
const CLOSED = /休息|不营业|闭馆|关门|停业|不对外(?:营业)?|\bclosed\b/g;
const SPAN =
  /(上午|下午|晚上?|早上?|am|pm)?(\d{1,2})(?:[:点时](\d{1,2})?分?)?(am|pm)?(?:-|至|到|to)(次日|翌日|第二天)?(上午|下午|晚上?|早上?|凌晨)?(\d{1,2})(?:[:点时](\d{1,2})?分?)?(am|pm)?/g;

/**
 * Opening hours written as text, for instance `09:00-17:00`, `周一至周五 9:00-17:00；周末 休息`, `Mon-Fri 9:00-12:00,
 * 13:30-17:00; Sat closed` or `24小时`. Hours before any day apply to every day; a later clause about a day replaces an
 * earlier one. A closing time at or before the opening time runs into the next day. Anything left over is refused.
 */
export function coerceOpeningHours(cell: Cell): Coerced<readonly HoursSpan[]> {
  if (cell === null) return BLANK;
  const text = cleanCode(String(cell));
  if (text === '') return BLANK;
  const byDay = new Map<number, HoursSpan[]>();
  let days: readonly number[] = [];
  let closedBefore = false;
  for (const clause of clausesOf(text)) {
    const read = readClause(clause);
    if (read === undefined) return refuse('BAD_HOURS', text);
    // "Mon-Fri 9:00-12:00, 13:30-17:00": a clause without days goes on with the days before it.
    const named = read.days.length > 0;
    if (!named && read.spans.length === 0 && !read.closed) return refuse('BAD_HOURS', text);
    const sameDays = !named && !closedBefore && days.length > 0;
    if (named) days = read.days;
    // "Monday closed; 9:00-17:00": the hours are those of the other days.
    else if (!sameDays) days = EVERY_DAY.filter((day) => !byDay.has(day));
    closedBefore = read.closed;
    if (named && read.spans.length === 0 && !read.closed) return refuse('BAD_HOURS', text);
    for (const weekday of days) {
      const spans = read.spans.map(([opens, closes]) => ({ weekday, opens, closes }));
      byDay.set(weekday, sameDays ? [...(byDay.get(weekday) ?? []), ...spans] : spans);
    }
  }
  const all = [...byDay.values()].flat();
  return accept(all.toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens));
}

/** Clauses end at ; or , or a line; a comma between days ("Sat, Sun 9:00-12:00") binds them to the hours that follow. */
function clausesOf(text: string): string[] {
  const lower = text
    .toLowerCase()
    .replaceAll(/[–—~～〜]/g, '-')
    .replaceAll(/[。；;\n|]/g, ';')
    .replaceAll(/、(?![一二三四五六日天])/g, ',')
    // A new day after finished hours begins a clause even without a stop.
    .replaceAll(/(?<=\d|am|pm|休息|closed) +(?=周|星期|礼拜|工作日|平日|双休日|每|[a-z]{2})(?!am|pm|to\b)/g, ';')
    .replaceAll(/\s*([-:;,])\s*/g, '$1');
  const clauses: string[] = [];
  let waiting = '';
  for (const piece of lower.split(/[;,]/)) {
    if (piece.trim() === '') continue;
    const clause = waiting === '' ? piece : `${waiting} ${piece}`;
    const needsHours =
      /\D/.test(clause) && !/\d/.test(clause) && clause.search(ALL_DAY) < 0 && clause.search(CLOSED) < 0;
    if (needsHours) waiting = clause;
    else {
      clauses.push(clause);
      waiting = '';
    }
  }
  if (waiting !== '') clauses.push(waiting);
  return clauses;
}

type Clause = {
  readonly days: readonly number[];
  readonly spans: readonly (readonly [number, number])[];
  readonly closed: boolean;
};

function readClause(clause: string): Clause | undefined {
  const days = new Set<number>();
  const spans: (readonly [number, number])[] = [];
  let bad = false;
  let closed = false;
  let rest = clause;
  const take = (pattern: RegExp, use: (match: readonly (string | undefined)[]) => void) => {
    rest = rest.replaceAll(pattern, (...match: (string | undefined)[]) => {
      use(match);
      return ' ';
    });
  };
  take(ALL_DAY, () => spans.push([0, 1440]));
  for (const [pattern, group] of GROUPS) take(pattern, () => group.forEach((day) => days.add(day)));
  take(CHINESE_DAYS, ([, from, to, more]) => {
    addRange(days, CHINESE_DAY.get(from ?? ''), CHINESE_DAY.get(to ?? from ?? ''));
    for (const c of more ?? '') addRange(days, CHINESE_DAY.get(c), CHINESE_DAY.get(c));
  });
  take(ENGLISH_DAY, ([, from, to]) => {
    addRange(days, ENGLISH_DAYS.indexOf(from ?? '') + 1, ENGLISH_DAYS.indexOf(to ?? from ?? '') + 1);
  });
  rest = rest.replaceAll(/(?<=[\d点时分am]) +(?=[-至到ap次翌])|(?<=[-至到上下午晚早日]) +(?=\d|[上下晚早])/g, '');
  take(SPAN, (match) => {
    const span = spanOf(match);
    if (span === undefined) bad = true;
    else spans.push(span);
  });
  take(CLOSED, () => {
    closed = true;
  });
  const left = rest
    .replaceAll(/营业时间|开放时间|对外营业|营业|开放|open|hours|[\s:,.()和及与]/g, '')
    .replaceAll(/\band\b/g, '');
  return bad || left !== '' || (closed && spans.length > 0) ? undefined : { days: [...days], spans, closed };
}

function addRange(days: Set<number>, from: number | undefined, to: number | undefined): void {
  if (from === undefined || to === undefined || from < 1 || to < 1) return;
  for (let day = from; ; day = (day % 7) + 1) {
    days.add(day);
    if (day === to) return;
  }
}

function spanOf(match: readonly (string | undefined)[]): readonly [number, number] | undefined {
  const opens = minutesOf(match[2], match[3], match[4] ?? match[1]);
  const closes = minutesOf(match[7], match[8], match[9] ?? match[6]);
  if (opens === undefined || closes === undefined || opens === 1440) return undefined;
  // The same time twice is a slip, except midnight to midnight.
  if (opens === closes && opens !== 0) return undefined;
  const overnight = match[5] !== undefined || closes <= opens;
  const until = overnight ? closes + 1440 : closes;
  return until - opens > 1440 ? undefined : [opens, until];
}

function minutesOf(hour: string | undefined, minute: string | undefined, half: string | undefined): number | undefined {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return undefined;
  if (half !== undefined && /^(pm|下午|晚)/.test(half) && h < 12) return (h + 12) * 60 + m;
  return half === 'am' && h === 12 ? m : h * 60 + m;
}
