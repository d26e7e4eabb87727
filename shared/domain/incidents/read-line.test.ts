import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARKUP_PAYLOADS } from '../../../tests/support/markup-payloads.ts';
import { readLine } from './read-line.ts';

test.each([
  ['两省网银无法登录已 31 分钟', { type: 'system-outage', provincesDown: 2, minutesDown: 31 }],
  ['核心业务系统 3个省 中断 1 小时 20 分', { type: 'system-outage', provincesDown: 3, minutesDown: 80 }],
  ['外卡收单通道中断', { type: 'system-outage' }],
  ['供电中断', { type: 'power-failure' }],
  ['网银中断半小时', { type: 'system-outage', minutesDown: 30 }],
  ['卡交换一个半小时不通', { type: 'system-outage', minutesDown: 90 }],
  ['Card switch down in 2 provinces for 3 hours', { type: 'system-outage', provincesDown: 2, minutesDown: 180 }],
  ['停电，3 家网点停业，抢修未果', { type: 'power-failure', outletsDown: 3, repairFailed: true }],
  ['ATM 区 3 人受伤，二十余人围观，有记者到场', { type: null, injuries: 3, people: 20, media: true }],
  ['客户被诈骗 500 万元', { type: 'fraud', sum: 5_000_000 }],
  ['1,200.5 yuan in counterfeit notes', { type: 'counterfeit-notes', sum: 1200.5 }],
  ['机房冒烟，系统已切换', { type: 'fire' }],
  ['B 岗交接完毕', { type: null }],
  ['分行通知 9 点开会', { type: null }],
])('%s', (text, read) => {
  expect(readLine(text)).toEqual(read);
});

const badFigures = (line: string): unknown[] =>
  Object.values(readLine(line)).filter((value) => typeof value === 'number' && !(Number.isFinite(value) && value >= 0));

test('takes any text and invents no negative or endless figure', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MARKUP_PAYLOADS));
  fc.assert(
    fc.property(text, (line) => {
      expect(badFigures(line)).toEqual([]);
    }),
  );
});
