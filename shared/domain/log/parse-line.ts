import { readLineTime } from './line-time.ts';

export const MARK_KINDS = ['place', 'category', 'grade'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A mark as it stands in the line, its sign included in the span. `value` is as typed; a grade in capitals. */
export type LineMark = { readonly kind: MarkKind; readonly value: string; readonly from: number; readonly to: number };

/** A line of the command bar taken apart. `place`, `category` and `grade` are as typed, without their sign. */
export type ParsedLine = {
  readonly text: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly grade: string | null;
  /** UTC ms; null when the line names no time. */
  readonly eventTime: number | null;
  /** The marks that count: their span is no part of the text. */
  readonly marks: readonly LineMark[];
};

const SIGNS: Readonly<Record<string, MarkKind>> = {
  '@': 'place',
  '＠': 'place',
  '#': 'category',
  '＃': 'category',
  '!': 'grade',
  '！': 'grade',
};
/** After a space or at the beginning; a place also right after Chinese, which is written without spaces. */
const MARK = /(?<=^|\s)[@＠#＃!！][^\s，。；、！？,;]+|(?<=\p{Script=Han})[@＠][^\s，。；、！？,;]+/gu;
const TYPING = /(?:(?<=^|\s)[@＠#＃!！]|(?<=\p{Script=Han})[@＠])[^\s，。；、！？,;]*$/u;
const NOTHING: ReadonlySet<MarkKind> = new Set();

/**
 * Takes `21:40 ATM 停用 @BR-07 #system-outage !II` apart (`now` in UTC ms, `zone` IANA). The first mark of each kind counts and
 * leaves the text, unless its kind is in `kept`: what nobody knows stays where it was typed. All else stays as it is.
 */
export function parseLine(line: string, now: number, zone: string, kept: ReadonlySet<MarkKind> = NOTHING): ParsedLine {
  const time = readLineTime(line, now, zone);
  const start = time?.end ?? 0;
  const marks: LineMark[] = [];
  for (const found of line.slice(start).matchAll(MARK)) {
    const mark = markOf(found[0], start + found.index);
    if (mark === null || kept.has(mark.kind) || marks.some(({ kind }) => kind === mark.kind)) continue;
    marks.push(mark);
  }
  const valueOf = (wanted: MarkKind): string | null => marks.find(({ kind }) => kind === wanted)?.value ?? null;
  return {
    text: textBetween(line, start, marks),
    place: valueOf('place'),
    category: valueOf('category'),
    grade: valueOf('grade'),
    eventTime: time?.at ?? null,
    marks,
  };
}

/** The mark that is being typed at `caret` (an index into the line), its sign alone included; null elsewhere. */
export function markAt(line: string, caret: number): LineMark | null {
  const [typed] = TYPING.exec(line.slice(0, caret)) ?? [];
  const kind = SIGNS[typed?.charAt(0) ?? ''];
  if (typed === undefined || kind === undefined) return null;
  const rest = /^[^\s，。；、！？,;]*/u.exec(line.slice(caret))?.[0] ?? '';
  const from = caret - typed.length;
  return { kind, value: typed.slice(1) + rest, from, to: caret + rest.length };
}

/** The line with the mark replaced by one that says `value`, and where to go on typing. */
export function completeMark(line: string, mark: LineMark, value: string): { line: string; caret: number } {
  const sign = line.charAt(mark.from);
  const before = `${line.slice(0, mark.from)}${sign}${value} `;
  return { line: before + line.slice(mark.to).trimStart(), caret: before.length };
}

/** Whether what is typed reads like something to record and not like a name: it has a space, a stop, a mark or a time. */
export const readsLikeLine = (line: string): boolean => /\S\s+\S|[，。；！？,;!?#＃！]|\d[:：]\d{2}/u.test(line.trim());

function markOf(typed: string, from: number): LineMark | null {
  const kind = SIGNS[typed.charAt(0)];
  if (kind === undefined) return null;
  const value = kind === 'grade' ? gradeOf(typed.slice(1)) : typed.slice(1);
  return value === null ? null : { kind, value, from, to: from + typed.length };
}

/** What is left of the line without the marks; a stop that only parted a mark from the text goes with it. */
function textBetween(line: string, start: number, marks: readonly LineMark[]): string {
  let text = '';
  let at = start;
  for (const { from, to } of marks) {
    text = `${text}${line.slice(at, from).replace(/\s$/u, '')}`;
    at = to;
  }
  text += line.slice(at);
  return (marks[0]?.from === start ? text.replace(/^[\s，、,；;]+/u, '') : text).trim();
}

/** Grades are letters and digits: a shout at the end of a sentence is none. */
function gradeOf(value: string): string | null {
  const grade = value.normalize('NFKC').toUpperCase();
  return /^[A-Z0-9]{1,6}$/.test(grade) ? grade : null;
}
