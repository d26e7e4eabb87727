import { expect, test } from 'vitest';
import { categoryMeant, LOG_CATEGORIES, matchCategories } from './categories.ts';

const CHOICES = [
  { code: 'power-failure', names: ['停电', 'Power failure'] },
  { code: 'poisoning', names: ['中毒', 'Poisoning'] },
  { code: 'equipment', names: ['设备机具', 'Equipment'] },
  { code: '贵宾', names: [] },
];

test.each([
  ['停电', 'power-failure'],
  ['停', 'power-failure'],
  ['power failure', 'power-failure'],
  ['power-failure', 'power-failure'],
  ['POW', 'power-failure'],
  ['td', 'power-failure'],
  ['sb', 'equipment'],
  ['贵宾', '贵宾'],
])('#%s means %s', (typed, code) => {
  expect(categoryMeant(typed, CHOICES)?.code).toBe(code);
});

test.each(['车辆', '', '机具', 'po'])('"%s" is a word of its own', (typed) => {
  expect(categoryMeant(typed, CHOICES)).toBeNull();
});

test('what contains it is offered after what begins so', () => {
  expect(matchCategories('机具', CHOICES).map(({ code }) => code)).toEqual(['equipment']);
  expect(matchCategories('', CHOICES)).toHaveLength(CHOICES.length);
});

test('every category is listed once', () => {
  expect(new Set(LOG_CATEGORIES).size).toBe(LOG_CATEGORIES.length);
});
