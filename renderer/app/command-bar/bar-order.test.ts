import { expect, test } from 'vitest';
import { enterLogs, inShownOrder } from './bar-order.ts';
import { namedSo, type Option, type OptionGroup } from './option.ts';

const option = (group: OptionGroup, label: string, ...words: string[]): Option => ({
  id: label,
  group,
  label,
  words,
  run: () => undefined,
});
const OPTIONS = [
  option('log', '记入日志'),
  option('screen', '打开 态势', 'board'),
  option('place', '萧山宾馆', 'xiaoshan hotel'),
];

test.each([
  ['a sentence', { readsLikeLine: true, isName: false, setsItem: false }, true],
  ['a word', { readsLikeLine: false, isName: false, setsItem: false }, false],
  ['a name of two words', { readsLikeLine: true, isName: true, setsItem: false }, false],
  ['an item with its state', { readsLikeLine: true, isName: false, setsItem: true }, false],
])('Enter on %s', (_, typed, logs) => {
  expect(enterLogs(typed)).toBe(logs);
});

test('the line comes first when Enter records it, else last', () => {
  expect(inShownOrder(OPTIONS, true).map(({ group }) => group)).toEqual(['log', 'place', 'screen']);
  expect(inShownOrder(OPTIONS, false).map(({ group }) => group)).toEqual(['place', 'screen', 'log']);
});

test.each([
  ['Xiaoshan H', ['萧山宾馆']],
  ['打开 态', ['打开 态势']],
  ['态势', []],
  ['', []],
])('"%s" is the beginning of %j', (typed, labels) => {
  expect(namedSo(OPTIONS, typed).map(({ label }) => label)).toEqual(labels);
});
