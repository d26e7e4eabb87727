import { describe, expect, it } from 'vitest';
import type { BookLine } from './book.ts';
import { line } from './fixtures.ts';
import { NO_LEVEL, type StockLevel } from './position.ts';
import { stockVerdicts } from './stock-verdicts.ts';

const recipe = { code: 'pack', currency: 'CNY', lines: [{ denomination: 1000, pieces: 2 }] };

const verdicts = (
  book: readonly BookLine[],
  levels: Readonly<Record<string, Partial<StockLevel>>>,
  packMinimum: Readonly<Record<string, number>> = {},
) =>
  stockVerdicts({
    book,
    levels: new Map(Object.entries(levels).map(([currency, level]) => [currency, { ...NO_LEVEL, ...level }])),
    recipes: [recipe],
    packMinimum: new Map(Object.entries(packMinimum)),
  });

describe('cash of a currency', () => {
  const level = { EUR: { minimum: 50_000, safety: 80_000 } };
  it.each([
    [0, 'not-ready', 'stock-none'],
    [4, 'not-ready', 'stock-below-minimum'],
    [5, 'ready', 'stock-below-safety'],
    [7, 'ready', 'stock-below-safety'],
    [8, 'ready', 'stock-above-minimum'],
  ])('%i notes of 100 are %s by %s', (notes, status, rule) => {
    expect(verdicts([line('EUR', 10_000, notes, 7)], level).get('fx-cash-eur')).toMatchObject({
      status,
      rule,
      observedAt: 7,
      reviewAt: null,
      facts: { currency: 'EUR', amount: notes * 10_000, minimum: 50_000 },
    });
  });

  it('was observed when its oldest line was counted', () => {
    const book = [line('EUR', 10_000, 5, 9), line('EUR', 500, 1, 4), line('EUR', 1_000, 0, 1)];
    expect(verdicts(book, level).get('fx-cash-eur')?.observedAt).toBe(4);
  });

  it('is not decided without a count, nor with stock and no minimum', () => {
    expect(verdicts([], level).size).toBe(0);
    expect(verdicts([line('EUR', 10_000, 5)], {}).has('fx-cash-eur')).toBe(false);
    expect(verdicts([line('EUR', 10_000, 0)], {}).get('fx-cash-eur')?.rule).toBe('stock-none');
    expect(verdicts([line('EUR', 10_000, 0)], { EUR: { minimum: 0 } }).get('fx-cash-eur')?.status).toBe('ready');
  });
});

describe('small RMB', () => {
  it('counts up to 20 yuan', () => {
    const book = [line('CNY', 10_000, 100, 1), line('CNY', 2_000, 4, 5), line('CNY', 100, 5, 6)];
    const decided = verdicts(book, { CNY: { minimum: 8_500 } });
    expect(decided.get('rmb-small-notes')).toMatchObject({ status: 'ready', observedAt: 5 });
    expect(decided.has('fx-cash-cny')).toBe(false);
    expect(verdicts(book, { CNY: { minimum: 8_501 } }).get('rmb-small-notes')).toMatchObject({
      status: 'not-ready',
      facts: { short: 1 },
    });
  });
});

describe('packs', () => {
  it.each([
    [0, 'not-ready', 'packs-none'],
    [2, 'in-progress', 'packs-too-few'],
    [5, 'in-progress', 'packs-too-few'],
    [6, 'ready', 'packs-enough'],
  ])('%i notes of 10 against 3 packs are %s', (notes, status, rule) => {
    const packs = verdicts([line('CNY', 1000, notes, 8)], {}, { pack: 3 }).get('small-change-packs');
    expect(packs).toMatchObject({ status, rule, observedAt: 8, facts: { recipe: 'pack', minimum: 3, limiting: '10' } });
  });

  it('are not decided without a minimum or a count', () => {
    expect(verdicts([line('CNY', 1000, 9)], {}).has('small-change-packs')).toBe(false);
    expect(verdicts([], {}, { pack: 3 }).has('small-change-packs')).toBe(false);
  });
});

describe('the stock limit', () => {
  const book = [line('EUR', 10_000, 5, 3), line('JPY', 1000, 5, 4)];
  it('is ready when every currency has one and none is over', () => {
    const limits = { EUR: { stockLimit: 50_000 }, JPY: { stockLimit: 5_000 } };
    expect(verdicts(book, limits).get('stock-limit')).toMatchObject({ status: 'ready', observedAt: 3 });
  });
  it('is not ready with one over it', () => {
    const limits = { EUR: { stockLimit: 49_999 }, JPY: { stockLimit: 4_000 } };
    expect(verdicts(book, limits).get('stock-limit')).toMatchObject({
      status: 'not-ready',
      facts: { currency: 'EUR', over: 1, others: 1 },
    });
  });
  it('is in progress while some are missing, and undecided without any', () => {
    expect(verdicts(book, { EUR: { stockLimit: 50_000 } }).get('stock-limit')).toMatchObject({
      status: 'in-progress',
      facts: { limits: 1, currencies: 2 },
    });
    expect(verdicts(book, {}).has('stock-limit')).toBe(false);
    expect(verdicts([], { EUR: { stockLimit: 1 } }).has('stock-limit')).toBe(false);
  });
});
