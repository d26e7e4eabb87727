import { utcToZoned, zonedToUtc } from '../../kernel/zone-time.ts';
import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanCode } from './normalise.ts';
import type { Cell } from './types.ts';

/** Serials of 1970-01-01 and 2101-01-01: outside, a number in a date column is a slip and not a date. */
const SERIAL_MIN = 25_569;
const SERIAL_MAX = 73_416;
/** Epoch milliseconds of 2001 to 2100, the form the console itself writes. */
const EPOCH_MIN = 978_307_200_000;
const EPOCH_MAX = 4_133_980_800_000;

const YEAR_FIRST = /^(\d{4})(?:[-/.]|年 ?)(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})(?:日|号|(?![\d年月]))/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?= |T|$)/i;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const DAY_MONTH_NAME = /^(\d{1,2})[- ]([a-z]{3,9})\.?[-, ]+(\d{4})(?!\d)/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i;
const WEEKDAY =
  /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\(?\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\)?/gi;
const TIME =
  /^(?:T|,)? ?(上午|下午|中午|晚上|凌晨|早上|早|晚|am|pm)? ?(\d{1,2})(?:[:时点](?:(\d{1,2})(?:(?::|分)(\d{1,2})(?:\.\d+)?秒?)?分?|半|整)?)? ?(am|pm)? ?(z|utc|[+-]\d{2}:?\d{2})?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Day = { readonly y: number; readonly m: number; readonly d: number };
type Clock = { readonly h: number; readonly mi: number; readonly s: number; readonly offsetMs: number | undefined };

/**
 * A date, with or without a time, as UTC epoch ms; wall-clock readings are read in `zone` (IANA). Understands Excel
 * serials (1900 system), ISO 8601, 2026/9/11, 2026年9月11日, 20260911, 11 Sep 2026 and epoch ms. A date whose day and
 * month could be exchanged is refused as AMBIGUOUS_DATE. A date without a time is the start of that day, or its last
 * millisecond with `dayEnd`. Throws AppError ZONE_INVALID.
 */
export function coerceDateTime(cell: Cell, zone: string, dayEnd = false): Coerced<number> {
  if (cell === null) return BLANK;
  if (typeof cell === 'boolean') return refuse('BAD_DATE', cell);
  if (typeof cell === 'number') return fromNumber(cell, zone, dayEnd) ?? refuse('BAD_DATE', cell);
  const text = cleanCode(cell);
  if (text === '') return BLANK;
  if (/^\d{5}(\.\d+)?$|^\d{13}$/.test(text)) return fromNumber(Number(text), zone, dayEnd) ?? refuse('BAD_DATE', text);
  return fromText(text, zone, dayEnd);
}

function fromNumber(value: number, zone: string, dayEnd: boolean): Coerced<number> | undefined {
  if (value >= EPOCH_MIN && value < EPOCH_MAX) return accept(Math.trunc(value));
  if (value >= 19_700_101 && value <= 21_001_231 && Number.isInteger(value))
    return fromText(String(value), zone, dayEnd);
  if (!(value >= SERIAL_MIN && value < SERIAL_MAX)) return undefined;
  // Times are stored as fractions of a day with rounding noise; a second is the finest a sheet shows.
  const wall = utcToZoned(Math.round((value - SERIAL_MIN) * 86_400) * 1000, 'UTC');
  return accept(atDay(wall, Number.isInteger(value) ? undefined : { ...wall, offsetMs: undefined }, zone, dayEnd));
}

function fromText(text: string, zone: string, dayEnd: boolean): Coerced<number> {
  const found = dayIn(text);
  if (found === undefined) return refuse('BAD_DATE', text);
  if ('ambiguous' in found) return refuse('AMBIGUOUS_DATE', text, found.ambiguous);
  const rest = text.slice(found.length).replaceAll(WEEKDAY, ' ').trim();
  const clock = rest === '' ? undefined : clockIn(rest);
  if ((clock === undefined && rest !== '') || !isRealDay(found.day)) return refuse('BAD_DATE', text);
  return accept(atDay(found.day, clock, zone, dayEnd));
}

type FoundDay =
  | { readonly day: Day; readonly length: number }
  | { readonly ambiguous: { readonly first: string; readonly second: string } };

function dayIn(text: string): FoundDay | undefined {
  const lead = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (lead !== null) return foundDay(lead, lead[1], lead[2], lead[3]);
  const named = DAY_MONTH_NAME.exec(text);
  if (named !== null) return foundDay(named, named[3], monthOf(named[2]), named[1]);
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (monthFirst !== null) return foundDay(monthFirst, monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const last = YEAR_LAST.exec(text);
  if (last === null) return undefined;
  const [a, b] = [Number(last[1]), Number(last[2])];
  if (a <= 12 && b <= 12 && a !== b) {
    return { ambiguous: { first: iso(Number(last[3]), a, b), second: iso(Number(last[3]), b, a) } };
  }
  return a > 12 ? foundDay(last, last[3], b, a) : foundDay(last, last[3], a, b);
}

function foundDay(
  match: RegExpExecArray,
  y: string | undefined,
  m: string | number | undefined,
  d: string | number | undefined,
): FoundDay {
  return { day: { y: Number(y), m: Number(m), d: Number(d) }, length: match[0].length };
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
}

function isRealDay({ y, m, d }: Day): boolean {
  if (y < 1970 || y > 2100 || m < 1 || m > 12 || d < 1) return false;
  return d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}

function clockIn(text: string): Clock | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const half = (match[1] ?? match[5] ?? '').toLowerCase();
  // A bare number after a date ("2026-09-11 9") is as likely a slip as an hour.
  if (half === '' && !/[:时点]/.test(text)) return undefined;
  const hour = Number(match[2]);
  const mi = match[3] === undefined ? (text.includes('半') ? 30 : 0) : Number(match[3]);
  const s = Number(match[4] ?? 0);
  if ((half === 'am' || half === 'pm') && (hour < 1 || hour > 12)) return undefined;
  const h = toDayHour(hour, half);
  if (h > 24 || mi > 59 || s > 59 || (h === 24 && mi + s > 0)) return undefined;
  return { h, mi, s, offsetMs: offsetIn(match[6]) };
}

function toDayHour(hour: number, half: string): number {
  if (['下午', '晚上', '晚', 'pm'].includes(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  return ['am', '凌晨', '上午'].includes(half) && hour === 12 ? 0 : hour;
}

function offsetIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(z|utc)$/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function atDay(day: Day, clock: Clock | undefined, zone: string, dayEnd: boolean): number {
  if (clock === undefined) {
    const midnight = { ...day, h: dayEnd ? 24 : 0, mi: 0, s: 0 };
    return zonedToUtc(midnight, zone) - (dayEnd ? 1 : 0);
  }
  if (clock.offsetMs === undefined) return zonedToUtc({ ...day, h: clock.h, mi: clock.mi, s: clock.s }, zone);
  const utc = Date.UTC(day.y, day.m - 1, day.d, clock.h, clock.mi, clock.s);
  return utc - clock.offsetMs;
}

function iso(y: number, m: number, d: number): string {
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
