import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coerceDateTime } from './coerce-date.ts';

const ZONE = 'Asia/Shanghai';
const shanghai = (y: number, m: number, d: number, h = 0, mi = 0, s = 0) => Date.UTC(y, m - 1, d, h - 8, mi, s);

describe('dates', () => {
  it.each([
    ['2026-09-11', shanghai(2026, 9, 11)],
    ['2026/9/11', shanghai(2026, 9, 11)],
    ['2026.9.11 9:05', shanghai(2026, 9, 11, 9, 5)],
    ['2026年9月11日', shanghai(2026, 9, 11)],
    ['2026年09月11日 下午3点30分', shanghai(2026, 9, 11, 15, 30)],
    ['2026年9月11日9时30分', shanghai(2026, 9, 11, 9, 30)],
    ['2026-9-11 晚上8点半', shanghai(2026, 9, 11, 20, 30)],
    ['２０２６－０９－１１　０９：３０', shanghai(2026, 9, 11, 9, 30)],
    ['2026-09-11 星期五 14:00:30', shanghai(2026, 9, 11, 14, 0, 30)],
    ['2026-09-11 12:15 AM', shanghai(2026, 9, 11, 0, 15)],
    ['2026-09-11 24:00', shanghai(2026, 9, 12)],
    ['20260911', shanghai(2026, 9, 11)],
    [20_260_911, shanghai(2026, 9, 11)],
    ['2026-09-11T09:30:00+08:00', shanghai(2026, 9, 11, 9, 30)],
    ['2026-09-11T01:30:00.000Z', shanghai(2026, 9, 11, 9, 30)],
    ['11 Sep 2026', shanghai(2026, 9, 11)],
    ['Sep 11, 2026 3:05 PM', shanghai(2026, 9, 11, 15, 5)],
    ['25/12/2026', shanghai(2026, 12, 25)],
    ['12/25/2026', shanghai(2026, 12, 25)],
    ['9/9/2026', shanghai(2026, 9, 9)],
    [46_276, shanghai(2026, 9, 11)],
    ['46276', shanghai(2026, 9, 11)],
    [46_276.395_833_333_336, shanghai(2026, 9, 11, 9, 30)],
    [1_789_090_200_000, 1_789_090_200_000],
  ])('reads %s', (cell, ms) => {
    expect(coerceDateTime(cell, ZONE)).toEqual({ ok: true, value: ms });
  });

  it('refuses a date whose day and month could be exchanged, and shows both readings', () => {
    expect(coerceDateTime('9/11/2026', ZONE)).toEqual({
      ok: false,
      code: 'AMBIGUOUS_DATE',
      params: { text: '9/11/2026', first: '2026-09-11', second: '2026-11-09' },
    });
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '26-9-11',
    '9月11日',
    '2026-09-11 9',
    '2026-09-11 25:00',
    '明天',
    true,
    5,
    '1234567',
  ])('refuses %s', (cell) => {
    expect(coerceDateTime(cell, ZONE)).toMatchObject({ ok: false, code: 'BAD_DATE' });
  });

  it('takes a due day to its last millisecond', () => {
    expect(coerceDateTime('2026-09-11', ZONE, true)).toEqual({ ok: true, value: shanghai(2026, 9, 12) - 1 });
    expect(coerceDateTime('2026-09-11 18:00', ZONE, true)).toEqual({ ok: true, value: shanghai(2026, 9, 11, 18) });
    expect(coerceDateTime(46_276, ZONE, true)).toEqual({ ok: true, value: shanghai(2026, 9, 12) - 1 });
  });

  it('reads the same wall clock differently in another zone', () => {
    expect(coerceDateTime('2026-09-11 09:30', 'America/New_York')).toEqual({
      ok: true,
      value: Date.UTC(2026, 8, 11, 13, 30),
    });
  });

  it('reads back any minute written as ISO text or as an Excel serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 68_000_000 }), (minute) => {
        const ms = minute * 60_000;
        expect(coerceDateTime(new Date(ms).toISOString(), ZONE)).toEqual({ ok: true, value: ms });
        expect(coerceDateTime(new Date(ms).toISOString().slice(0, 16), 'UTC')).toEqual({ ok: true, value: ms });
        expect(coerceDateTime(25_569 + minute / 1440, 'UTC')).toEqual({ ok: true, value: ms });
      }),
    );
  });
});
