import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { formatsFor } from './format.ts';
import { CATALOGUES } from './messages.ts';
import { textOf } from './text.tsx';

const NOW = Date.UTC(2026, 10, 23, 4);
const at = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d, 4);

test('a date of another year shows the year, one around New Year does not', () => {
  const zh = formatsFor('zh', 'Asia/Shanghai', textOf(createIntl({ locale: 'zh-CN', messages: CATALOGUES.zh })));
  const en = formatsFor('en', 'Asia/Shanghai', textOf(createIntl({ locale: 'en-GB', messages: CATALOGUES.en })));
  expect([at(2020, 1, 1), at(2026, 1, 1), at(2027, 1, 4)].map((one) => zh.moment(one, NOW))).toEqual([
    '2020年1月1日',
    '1月1日',
    '1月4日',
  ]);
  expect(en.moment(at(2020, 1, 1), NOW)).toBe('1 Jan 2020');
  expect(zh.moment(NOW, NOW)).toBe('12:00');
});
