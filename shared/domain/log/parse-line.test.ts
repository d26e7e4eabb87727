import { describe, expect, test } from 'vitest';
import { parseLine } from './parse-line.ts';

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
  ])('%s', (line, eventTime) => {
    expect(parse(line)).toEqual({ ...NONE, text: '停电', eventTime });
  });

  test.each(['25:10 停电', '21:75 停电', '停电 21:40', '21:405 x', 'a21:40 x'])('is none in: %s', (line) => {
    expect(parse(line)).toEqual({ ...NONE, text: line });
  });

  test('means the last one also over midnight and a change of clocks', () => {
    const justAfterMidnight = Date.UTC(2026, 8, 11, 16, 5);
    expect(parseLine('23:50 x', justAfterMidnight, ZONE).eventTime).toBe(Date.UTC(2026, 8, 11, 15, 50));
    // On 25 October 2026 Berlin has 02:30 twice; the first of both is meant.
    const berlin = Date.UTC(2026, 9, 25, 4);
    expect(parseLine('2:30 x', berlin, 'Europe/Berlin').eventTime).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });
});

describe('marks', () => {
  test('leave the text, wherever they stand', () => {
    expect(parse('21:40 @BR-07 ATM 停用 #system-outage 已报修 !ii')).toEqual({
      text: 'ATM 停用 已报修',
      place: 'BR-07',
      category: 'system-outage',
      grade: 'II',
      eventTime: Date.UTC(2026, 8, 11, 13, 40),
    });
  });

  test('may be full-width, as Chinese input makes them', () => {
    expect(parse('停电 ＠萧山宾馆 ＃停电 ！Ⅱ')).toEqual({
      ...NONE,
      text: '停电',
      place: '萧山宾馆',
      category: '停电',
      grade: 'II',
    });
  });

  test('count once each; a second one stays in the text', () => {
    expect(parse('@A @B x')).toMatchObject({ place: 'A', text: '@B x' });
  });

  test.each(['快来人！', '注意 ！！', 'mail a@b.example', 'x#1', '@', '价格 # 3', '太好了 !很好'])(
    'are none in: %s',
    (line) => {
      expect(parse(line)).toEqual({ ...NONE, text: line });
    },
  );
});

test('everything else stays as it was typed', () => {
  const payload = '<img src=x onerror="alert(1)">  两个  空格 "引号"';
  expect(parse(payload)).toEqual({ ...NONE, text: payload });
});
