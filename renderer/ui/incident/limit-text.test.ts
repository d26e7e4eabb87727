import { expect, test } from 'vitest';
import { limitText } from './limit-text.ts';

test.each([
  [0, '00:00'],
  [18 * 60_000 + 21_000, '18:21'],
  [-(18 * 60_000 + 21_999), '18:21'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [26 * 3_600_000 + 61_000, '26:01:01'],
])('%i ms is %s', (ms, text) => {
  expect(limitText(ms)).toBe(text);
});
