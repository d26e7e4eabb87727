import { describe, expect, test } from 'vitest';
import { zonedToUtc } from '../../kernel/zone-time.ts';
import { isOpenAt, type DatedException, type WeeklySpan } from './opening-hours.ts';

const ZONE = 'Asia/Shanghai';
// 2026-09-11 is a Friday.
const at = (day: number, h: number, mi = 0, zone = ZONE): number => zonedToUtc({ y: 2026, m: 9, d: day, h, mi }, zone);
const open = (weekly: WeeklySpan[], moment: number, exceptions: DatedException[] = []): boolean =>
  isOpenAt(weekly, exceptions, moment, ZONE);

describe('weekly hours', () => {
  const office = [
    { weekday: 5, opens: 9 * 60, closes: 12 * 60 },
    { weekday: 5, opens: 13 * 60, closes: 17 * 60 },
  ];
  test.each([
    ['a minute before opening', at(11, 8, 59), false],
    ['at opening', at(11, 9), true],
    ['last minute of the morning', at(11, 11, 59), true],
    ['at closing', at(11, 12), false],
    ['in the break', at(11, 12, 30), false],
    ['in the afternoon', at(11, 13), true],
    ['the next day', at(12, 10), false],
  ])('%s', (_, moment, wanted) => expect(open(office, moment)).toBe(wanted));

  test('Sunday is day 7', () => {
    expect(open([{ weekday: 7, opens: 600, closes: 660 }], at(13, 10, 30))).toBe(true);
  });

  test('hours are read in the zone of the event, not of the machine', () => {
    expect(isOpenAt(office, [], at(11, 9, 0, 'Europe/Paris'), 'Europe/Paris')).toBe(true);
    expect(isOpenAt(office, [], at(11, 9), 'Europe/Paris')).toBe(false);
  });
});

describe('across midnight', () => {
  const night = [{ weekday: 5, opens: 22 * 60, closes: 26 * 60 }];
  test.each([
    ['before', at(11, 21, 59), false],
    ['before midnight', at(11, 23, 59), true],
    ['after midnight', at(12, 0), true],
    ['last minute', at(12, 1, 59), true],
    ['at closing', at(12, 2), false],
    ['the morning of its own day', at(11, 1), false],
  ])('%s', (_, moment, wanted) => expect(open(night, moment)).toBe(wanted));

  test('round the clock on every weekday never closes', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 }));
    for (let hour = 0; hour < 24 * 8; hour += 1) expect(open(always, at(11, hour))).toBe(true);
  });
});

describe('dated exceptions', () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 22 * 60, closes: 26 * 60 }));
  const closed: DatedException = { date: '2026-09-11', opens: null, closes: null };

  test('replace the weekly hours of their date, also what would have run past its midnight', () => {
    expect(open(week, at(11, 23), [closed])).toBe(false);
    expect(open(week, at(12, 1), [closed])).toBe(false);
    expect(open(week, at(12, 23), [closed])).toBe(true);
  });

  test('leave the night before alone', () => {
    expect(open(week, at(11, 1), [closed])).toBe(true);
  });

  test('may open longer, past midnight too', () => {
    const longer = { date: '2026-09-11', opens: 8 * 60, closes: 28 * 60 };
    expect(open([], at(11, 7, 59), [longer])).toBe(false);
    expect(open([], at(11, 8), [longer])).toBe(true);
    expect(open([], at(12, 3, 59), [longer])).toBe(true);
    expect(open([], at(12, 4), [longer])).toBe(false);
  });
});

test('an unknown zone is refused', () => {
  expect(() => isOpenAt([], [], at(11, 9), 'Mars/Base')).toThrow(expect.objectContaining({ code: 'ZONE_INVALID' }));
});
