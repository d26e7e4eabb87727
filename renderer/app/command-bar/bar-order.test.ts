import { expect, test } from 'vitest';
import { chosenFirst, commandMeant, enterLogs, inShownOrder } from './bar-order.ts';
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
  expect(inShownOrder(OPTIONS, { logFirst: true, command: null }).map(({ group }) => group)).toEqual([
    'log',
    'place',
    'screen',
  ]);
  expect(inShownOrder(OPTIONS, { logFirst: false, command: null }).map(({ group }) => group)).toEqual([
    'place',
    'screen',
    'log',
  ]);
});

test.each([
  ['Xiaoshan H', ['萧山宾馆']],
  ['打开 态', ['打开 态势']],
  ['态势', []],
  ['', []],
])('"%s" is the beginning of %j', (typed, labels) => {
  expect(namedSo(OPTIONS, typed).map(({ label }) => label)).toEqual(labels);
});

const log = option('log', '记入日志');
test.each([
  ['欧元', [log], null],
  ['wheelchair', [log], null],
  ['三号柜台点钞机坏了', [log], log],
  ['两人 吵架', [log], log],
  ['欧元', [option('itemPage', '欧元现钞'), log], '欧元现钞'],
  ['', [], null],
] as const)('Enter after "%s" with these options takes the right one', (typed, options, chosen) => {
  const expected = typeof chosen === 'string' ? options[0] : chosen;
  expect(chosenFirst(options, typed)).toBe(expected);
});

test('an item across places comes after every screen and action of that name', () => {
  const found = [option('itemPage', '大屏'), option('action', '打开大屏'), option('screen', '打开 大屏')];
  expect(inShownOrder(found, { logFirst: false, command: null }).map(({ group }) => group)).toEqual([
    'screen',
    'action',
    'itemPage',
  ]);
});

const COMMANDS = [
  option('place', '浦阳江', 'puyang river local goods hand'),
  option('screen', '打开 交接班', 'incidents/handover', '交接班', 'shift handover'),
  option('action', '打印', 'paper', 'dy', 'zmby'),
];
test.each([
  ['hand', 'screen'],
  ['Shift', 'screen'],
  ['交接', 'screen'],
  ['pap', 'action'],
  ['zmby', 'action'],
  ['zmb', null],
  ['ha', null],
  ['交', null],
  ['浦阳江', null],
] as const)('"%s" means %s', (typed, meant) => {
  expect(commandMeant(COMMANDS, typed)).toBe(meant);
});

test('a command that is meant comes before a place that was found too', () => {
  const shown = inShownOrder(COMMANDS, { logFirst: false, command: commandMeant(COMMANDS, 'hand') });
  expect(shown[0]?.label).toBe('打开 交接班');
});
