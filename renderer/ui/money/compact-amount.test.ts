import { expect, it } from 'vitest';
import { compactAmount } from './compact-amount.ts';

it.each([
  [9_999_999, 'KRW', '999万', '9,999k'],
  [999_999, 'KRW', '999,999', '999,999'],
  [123_456_789, 'USD', '123万', '1,234k'],
  [32_050, 'EUR', '320.50', '320.50'],
  [0, 'JPY', '0', '0'],
  [-2_000_000, 'JPY', '−200万', '−2,000k'],
] as const)('%i of %s is %s or %s', (amount, currency, zh, en) => {
  expect(compactAmount(amount, currency, 'zh')).toBe(zh);
  expect(compactAmount(amount, currency, 'en')).toBe(en);
});
