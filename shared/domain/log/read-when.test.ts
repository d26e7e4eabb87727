import { expect, test } from 'vitest';
import { readWhen } from './read-when.ts';

/** 22:15 on 11 September in Shanghai. */
const NOW = Date.UTC(2026, 8, 11, 14, 15);

test.each([
  ['', null],
  ['  ', null],
  ['21:40', Date.UTC(2026, 8, 11, 13, 40)],
  [' 昨天 21:40 ', Date.UTC(2026, 8, 10, 13, 40)],
  ['9-10 21:40', Date.UTC(2026, 8, 10, 13, 40)],
  ['2026/9/10 21:40', Date.UTC(2026, 8, 10, 13, 40)],
  ['昨天', Date.UTC(2026, 8, 9, 16)],
  ['9-10', Date.UTC(2026, 8, 9, 16)],
  ['2026-09-10', Date.UTC(2026, 8, 9, 16)],
  ['soon', 'bad'],
  ['25:00', 'bad'],
  ['2140', 'bad'],
  ['2-30', 'bad'],
])('"%s"', (text, meant) => {
  expect(readWhen(text, NOW, 'Asia/Shanghai')).toBe(meant);
});
