import { describe, expect, it } from 'vitest';
import { readPieces, sheetRows, sumSheet } from './count-draft.ts';

const book = [
  { denomination: 10_000, pieces: 3 },
  { denomination: 700, pieces: 1 },
];

describe('the count sheet', () => {
  it('lists the notes of the currency, what is in the book and what was added', () => {
    const denominations = sheetRows('EUR', book, {}, [100]).map(({ denomination }) => denomination);
    expect(denominations).toEqual([50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 700, 500, 100]);
  });

  it('counts only what was typed, and says the difference to the book before it is saved', () => {
    const sum = sumSheet(sheetRows('EUR', book, { 10_000: '5', 5_000: '0', 2_000: ' ' }, []));
    expect(sum).toEqual({
      typed: 50_000,
      book: 30_700,
      difference: 20_000,
      after: 50_700,
      lines: [
        { denomination: 10_000, pieces: 5 },
        { denomination: 5_000, pieces: 0 },
      ],
      bad: false,
    });
  });

  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,200', 1200],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['x', null],
    ['1000001', null],
  ])('reads %s as %s pieces', (typed, pieces) => expect(readPieces(typed)).toBe(pieces));

  it('marks what it cannot read', () => {
    const rows = sheetRows('EUR', book, { 10_000: 'drei' }, []);
    expect(sumSheet(rows)).toMatchObject({ bad: true, lines: [] });
  });
});
