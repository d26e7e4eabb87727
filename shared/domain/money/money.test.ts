import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denominationsOf } from './denominations.ts';
import { CURRENCY_CODES, exponentOf } from './iso-4217.ts';
import { exact, formatAmount, formatMoney, parseAmount } from './money.ts';

const currencies = fc.constantFrom(...CURRENCY_CODES);

describe('ISO 4217', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['KWD', 3],
    ['TND', 3],
    ['XAU', null],
    ['usd', null],
  ])('%s has %s digits', (currency, exponent) => expect(exponentOf(currency)).toBe(exponent));

  it('lists each code once, and only codes that Intl knows', () => {
    expect(new Set(CURRENCY_CODES).size).toBe(CURRENCY_CODES.length);
    const known = new Set(Intl.supportedValuesOf('currency'));
    expect(CURRENCY_CODES.filter((code) => !known.has(code))).toEqual([]);
  });

  it('has denominations in minor units, largest first, no two alike', () => {
    expect(denominationsOf('CNY')).toEqual([10000, 5000, 2000, 1000, 500, 100, 50, 10]);
    expect(denominationsOf('JPY')).toEqual([10000, 5000, 2000, 1000]);
    expect(denominationsOf('KWD').slice(-2)).toEqual([500, 250]);
    for (const code of CURRENCY_CODES) {
      const list = denominationsOf(code);
      expect(list).toEqual([...new Set(list)].toSorted((a, b) => b - a));
      expect(list.every((one) => Number.isSafeInteger(one) && one > 0)).toBe(true);
    }
  });
});

describe('formatting money', () => {
  it.each([
    [{ amount: 123450, currency: 'USD' }, '1,234.50 美元', 'USD 1,234.50'],
    [{ amount: 5, currency: 'EUR' }, '0.05 欧元', 'EUR 0.05'],
    [{ amount: 1234567, currency: 'JPY' }, '1,234,567 日元', 'JPY 1,234,567'],
    [{ amount: 250, currency: 'KWD' }, '0.250 科威特第纳尔', 'KWD 0.250'],
    [{ amount: -100000, currency: 'CNY' }, '−1,000.00 人民币', 'CNY −1,000.00'],
    [{ amount: 0, currency: 'XOF' }, '0 XOF', 'XOF 0'],
  ])('%o', (money, zh, en) => {
    expect(formatMoney(money, 'zh')).toBe(zh);
    expect(formatMoney(money, 'en')).toBe(en);
  });

  it('leaves a fraction of zero out on demand, and no other', () => {
    expect(formatAmount({ amount: 32000, currency: 'EUR' }, { short: true })).toBe('320');
    expect(formatAmount({ amount: 32010, currency: 'EUR' }, { short: true })).toBe('320.10');
    expect(formatAmount({ amount: 320, currency: 'JPY' }, { short: true })).toBe('320');
  });

  it('refuses a currency that does not exist', () => {
    expect(() => formatAmount({ amount: 1, currency: 'ABC' })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CURRENCY' }),
    );
  });
});

describe('reading amounts', () => {
  it.each([
    ['1,234.50', 'USD', 123450],
    ['USD 1,234.5', 'USD', 123450],
    ['1234.5美元', 'USD', 123450],
    ['１，２３４．５０ 美元', 'USD', 123450],
    ['1.2万', 'CNY', 1_200_000],
    ['3千元', 'CNY', 300_000],
    ['12k', 'EUR', 1_200_000],
    ['0.1', 'CNY', 10],
    ['.5', 'CNY', null],
    ['1000', 'JPY', 1000],
    ['0.250', 'KWD', 250],
    ['100.00', 'KRW', 100],
  ])('%s of %s is %s minor units', (text, currency, amount) =>
    expect(parseAmount(text, currency)).toEqual(
      amount === null ? { ok: false, problem: 'not-an-amount' } : { ok: true, amount },
    ),
  );

  it.each([
    ['12,50', 'EUR', 'not-an-amount'],
    ['1,2345', 'EUR', 'not-an-amount'],
    ['-5', 'EUR', 'not-an-amount'],
    ['', 'EUR', 'not-an-amount'],
    ['1e3', 'EUR', 'not-an-amount'],
    ['0.5', 'JPY', 'too-fine'],
    ['1.234', 'EUR', 'too-fine'],
    ['USD 5', 'EUR', 'other-currency'],
    ['99999999999999999', 'EUR', 'too-large'],
  ])('%s of %s is refused: %s', (text, currency, problem) =>
    expect(parseAmount(text, currency)).toEqual({ ok: false, problem }),
  );

  it('gives back what was formatted, in both languages', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), currencies, fc.constantFrom('zh', 'en'), (amount, currency, language) => {
        expect(parseAmount(formatMoney({ amount, currency }, language), currency)).toEqual({ ok: true, amount });
      }),
    );
  });

  it('never answers with anything but a whole, exact number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.万kUSD元 ') }), currencies, (text, currency) => {
        const parsed = parseAmount(text, currency);
        expect(!parsed.ok || (Number.isSafeInteger(parsed.amount) && parsed.amount >= 0)).toBe(true);
      }),
    );
  });
});

it('refuses a sum that cannot be exact', () => {
  expect(exact(5)).toBe(5);
  expect(() => exact(Number.MAX_SAFE_INTEGER + 2)).toThrow(expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }));
});
