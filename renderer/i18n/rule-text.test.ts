import { expect, test } from 'vitest';
import { factValues } from './rule-text.ts';

const format = { dateTime: (at: number) => `at ${at}` };

test('instants, money, English twins and what is not known', () => {
  const facts = {
    testedAt: 1_789_000_000_000,
    until: null,
    currency: 'JPY',
    amount: 120000,
    others: 2,
    failing: '坡道',
    failingEn: 'ramp',
  };
  expect(factValues(facts, 'zh', format)).toMatchObject({
    testedAt: 'at 1789000000000',
    until: '',
    others: 2,
    failing: '坡道',
  });
  expect(factValues(facts, 'en', format)['failing']).toBe('ramp');
  expect(String(factValues(facts, 'zh', format)['amount'])).toContain('120,000');
});

test('a number beside a currency is a count where no amount is told', () => {
  expect(factValues({ currency: 'CNY', packs: 3, minimum: 5 }, 'zh', format)).toMatchObject({ packs: 3, minimum: 5 });
});

test('a count is never taken for an instant', () => {
  expect(factValues({ dueAt: 12, since: 3 }, 'en', format)).toEqual({ dueAt: 12, since: 3 });
});
