import { expect, test } from 'vitest';
import { readSpoken } from './language-words.ts';

test.each([
  ['阿拉伯语（流利）', 'ar', 'fluent'],
  ['日语 工作', 'ja', 'working'],
  ['ar:fluent', 'ar', 'fluent'],
  ['English basic', 'en', 'basic'],
  ['日语流利', 'ja', 'fluent'],
  ['韩语', 'ko', 'working'],
])('%s', (text, language, level) => expect(readSpoken(text)).toEqual({ language, level }));

test.each(['', '火星语', '日语 很好', '日语 流利 真的'])('%s is not understood', (text) =>
  expect(readSpoken(text)).toBeNull(),
);
