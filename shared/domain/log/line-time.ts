import { utcToZoned } from '../../kernel/zone-time.ts';
import { instantOf, lastTimeOfDay, type LocalDay } from './last-time.ts';

/** The time in front of a line: what it means (UTC ms) and where in the line the text after it begins. */
export type LineTime = { readonly at: number; readonly end: number };

const DAY = String.raw`(?:(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?|(今天|昨天|前天|today|yesterday))`;
const AFTER = String.raw`(?=$|[\s，,、。；;]|(?![至到前后起分点])\p{Script=Han})`;
const TIME = new RegExp(String.raw`^\s*(?:${DAY}\s*)?(\d{1,2}):(\d{2})${AFTER}[\s，,、。；;]*`, 'iu');
const DAYS_AGO: Readonly<Record<string, number>> = { 今天: 0, today: 0, 昨天: 1, yesterday: 1, 前天: 2 };

/**
 * Reads the time in front of a line: `21:40` is the last 21:40 at or before `now` (UTC ms) in `zone` (IANA). With a day before
 * it (`昨天`, `9-10`, `9月10日`, `2026-09-10`) it is meant as written, even when that lies ahead; a day without a year is the nearest.
 */
export function readLineTime(line: string, now: number, zone: string): LineTime | null {
  const found = TIME.exec(halfWidth(line));
  if (found === null) return null;
  const [whole, year, month, day, word] = found;
  const time = { h: Number(found[5]), mi: Number(found[6]) };
  const today = utcToZoned(now, zone);
  let at: number | null;
  if (word !== undefined) {
    const date = new Date(Date.UTC(today.y, today.m - 1, today.d - (DAYS_AGO[word.toLowerCase()] ?? 0)));
    at = instantOf({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }, time, zone);
  } else if (month !== undefined && day !== undefined) {
    const years = year === undefined ? [today.y, today.y - 1, today.y + 1] : [Number(year)];
    const days = years.map((y): LocalDay => ({ y, m: Number(month), d: Number(day) }));
    const instants = days.flatMap((one) => instantOf(one, time, zone) ?? []);
    at = instants.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] ?? null;
  } else at = lastTimeOfDay(time, now, zone);
  return at === null ? null : { at, end: whole.length };
}

/** Full-width digits and signs as the ordinary ones, character by character, so that positions stay what they were. */
const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９：／－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
