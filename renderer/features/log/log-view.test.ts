import { expect, test } from 'vitest';
import { filtersOf, isFiltered, requestOf, searchOf } from './log-view.ts';

const NOW = Date.UTC(2026, 8, 11, 14, 15);
const EMPTY = filtersOf(new URLSearchParams());

test('nothing in the address filters nothing', () => {
  expect(isFiltered(EMPTY)).toBe(false);
  expect(requestOf(EMPTY, NOW)).toEqual({});
  expect(Object.values(searchOf(EMPTY)).every((value) => value === undefined)).toBe(true);
});

test('the address and the filters say the same', () => {
  const address = 'view=new&text=停电 兑换&place=BR-01&category=power-failure&post=值班长&from=1000&to=2000';
  const filters = filtersOf(new URLSearchParams(address));
  const given = Object.entries(searchOf(filters)).filter((entry): entry is [string, string] => entry[1] !== undefined);
  expect(filtersOf(new URLSearchParams(given))).toEqual(filters);
  expect(requestOf(filters, NOW)).toEqual({
    text: '停电 兑换',
    place: 'BR-01',
    category: 'power-failure',
    post: '值班长',
    from: 1000,
    to: 2000,
    triage: 'new',
    standing: true,
  });
});

test('hours back count from now, in steps', () => {
  const filters = { ...EMPTY, span: 8, from: 5, to: 6 };
  expect(requestOf(filters, NOW)).toEqual({ from: Date.UTC(2026, 8, 11, 6, 10) });
  expect(requestOf(filters, NOW + 60_000)).toEqual(requestOf(filters, NOW));
});

test('what no such filter can be is left out', () => {
  expect(filtersOf(new URLSearchParams('view=x&span=5&from=soon&to='))).toEqual(EMPTY);
});
