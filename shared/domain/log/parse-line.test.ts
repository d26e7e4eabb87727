import { describe, expect, test } from 'vitest';
import { completeMark, markAt, parseLine, readsLikeLine } from './parse-line.ts';

const ZONE = 'Asia/Shanghai';
/** 22:15 on 11 September in Shanghai. */
const NOW = Date.UTC(2026, 8, 11, 14, 15);
const NONE = { place: null, category: null, grade: null, eventTime: null };
const parse = (line: string) => parseLine(line, NOW, ZONE);

describe('a time in front', () => {
  test.each([
    ['21:40 停电', Date.UTC(2026, 8, 11, 13, 40)],
    ['22:15 停电', NOW],
    ['22:16 停电', Date.UTC(2026, 8, 10, 14, 16)],
    ['9:05 停电', Date.UTC(2026, 8, 11, 1, 5)],
    ['２１：４０　停电', Date.UTC(2026, 8, 11, 13, 40)],
    ['21:40，停电', Date.UTC(2026, 8, 11, 13, 40)],
    ['21:40停电', Date.UTC(2026, 8, 11, 13, 40)],
    ['昨天 21:40 停电', Date.UTC(2026, 8, 10, 13, 40)],
    ['前天21:40 停电', Date.UTC(2026, 8, 9, 13, 40)],
    ['9-10 21:40 停电', Date.UTC(2026, 8, 10, 13, 40)],
    ['9月10日 21:40 停电', Date.UTC(2026, 8, 10, 13, 40)],
    ['2026-09-10 21:40 停电', Date.UTC(2026, 8, 10, 13, 40)],
    // With a day it is meant as written, and refused when it lies ahead.
    ['今天 23:50 停电', Date.UTC(2026, 8, 11, 15, 50)],
    ['9-12 08:00 停电', Date.UTC(2026, 8, 12, 0, 0)],
  ])('%s', (line, eventTime) => {
    expect(parse(line)).toMatchObject({ ...NONE, text: '停电', eventTime });
  });

  test.each([
    '25:10 停电',
    '21:75 停电',
    '停电 21:40',
    '21:405 x',
    'a21:40 x',
    '21:40至22:00检修',
    '21:40-22:00 检修',
    '2-30 21:40 x',
  ])('is none in: %s', (line) => {
    expect(parse(line)).toMatchObject({ ...NONE, text: line });
  });

  test('means the last one also over midnight and a change of clocks', () => {
    const justAfterMidnight = Date.UTC(2026, 8, 11, 16, 5);
    expect(parseLine('23:50 x', justAfterMidnight, ZONE).eventTime).toBe(Date.UTC(2026, 8, 11, 15, 50));
    // On 25 October 2026 Berlin has 02:30 twice; on 29 March 2026 it has none.
    expect(parseLine('2:30 x', Date.UTC(2026, 9, 25, 4), 'Europe/Berlin').eventTime).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(parseLine('2:30 x', Date.UTC(2026, 9, 25, 1), 'Europe/Berlin').eventTime).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(parseLine('2:30 x', Date.UTC(2026, 2, 29, 9), 'Europe/Berlin').eventTime).toBe(Date.UTC(2026, 2, 28, 1, 30));
    expect(parseLine('23:55 x', Date.UTC(2026, 9, 25, 22, 50), 'Europe/Berlin').eventTime).toBe(
      Date.UTC(2026, 9, 24, 21, 55),
    );
  });
});

describe('marks', () => {
  test('leave the text, wherever they stand', () => {
    expect(parse('21:40 @BR-07 ATM 停用 #system-outage 已报修 !ii')).toMatchObject({
      text: 'ATM 停用 已报修',
      place: 'BR-07',
      category: 'system-outage',
      grade: 'II',
      eventTime: Date.UTC(2026, 8, 11, 13, 40),
    });
  });

  test('may be full-width, as Chinese input makes them', () => {
    expect(parse('停电 ＠萧山宾馆 ＃停电 ！Ⅱ')).toMatchObject({
      ...NONE,
      text: '停电',
      place: '萧山宾馆',
      category: '停电',
      grade: 'II',
    });
  });

  test('need no space after Chinese, and end at a stop', () => {
    expect(parse('停电@萧山宾馆，已报修')).toMatchObject({ place: '萧山宾馆', text: '停电，已报修' });
    expect(parse('@萧山宾馆，停电')).toMatchObject({ place: '萧山宾馆', text: '停电' });
  });

  test('that nobody knows stay in the text', () => {
    expect(parseLine('停电 @某处 #x', NOW, ZONE, new Set(['place']))).toMatchObject({
      place: null,
      category: 'x',
      text: '停电 @某处',
    });
  });

  test('count once each; a second one stays in the text', () => {
    expect(parse('@A @B x')).toMatchObject({ place: 'A', text: '@B x' });
  });

  test.each(['快来人！', '注意 ！！', 'mail a@b.example', 'x#1', '@', '价格 # 3', '太好了 !很好'])(
    'are none in: %s',
    (line) => {
      expect(parse(line)).toMatchObject({ ...NONE, text: line });
    },
  );
});

test('everything else stays as it was typed', () => {
  const payload = '<img src=x onerror="alert(1)">  两个  空格 "引号"';
  expect(parse(payload)).toMatchObject({ ...NONE, text: payload });
});

describe('while typing', () => {
  test.each([
    ['停电 @xs', 6, { kind: 'place', value: 'xs', from: 3, to: 6 }],
    ['停电 @', 4, { kind: 'place', value: '', from: 3, to: 4 }],
    ['停电@xs 已报', 5, { kind: 'place', value: 'xs', from: 2, to: 5 }],
    ['#td 停电', 2, { kind: 'category', value: 'td', from: 0, to: 3 }],
    ['停电 !', 4, { kind: 'grade', value: '', from: 3, to: 4 }],
  ])('the mark under the caret of %s', (line, caret, mark) => {
    expect(markAt(line, caret)).toEqual(mark);
  });

  test.each([
    ['停电 @xs 已报', 9],
    ['a@b', 3],
    ['停电', 2],
  ])('there is none in %s', (line, caret) => {
    expect(markAt(line, caret)).toBeNull();
  });

  test('a mark is completed where it stands', () => {
    const line = '停电 @xs 已报';
    const mark = markAt(line, 6);
    expect(mark && completeMark(line, mark, '萧山宾馆')).toEqual({ line: '停电 @萧山宾馆 已报', caret: 9 });
  });

  test.each(['停电了 已报修', '停电，已报修', '#停电', '21:40', '3 号机停用', '快来人！'])(
    '%s reads like a line',
    (line) => {
      expect(readsLikeLine(line)).toBe(true);
    },
  );

  test.each(['xsb', '萧山宾馆', '@xsbg', ' 大屏 ', 'BR-07'])('%s reads like a name', (line) => {
    expect(readsLikeLine(line)).toBe(false);
  });
});
