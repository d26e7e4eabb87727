import { describe, expect, it } from 'vitest';
import { bookOf } from './book.ts';
import { decideCount, decideMove, decideTransfer, type Saved } from './decide-movements.ts';
import { decideReversal } from './decide-reversal.ts';
import { movement } from './fixtures.ts';

const NOW = 1_000_000;
const MINUTE = 60_000;

const saved = (pieces: number, part: Partial<Saved> = {}): Saved => ({
  place: 'P1',
  currency: 'USD',
  at: NOW,
  lines: [{ denomination: 10_000, pieces }],
  note: null,
  entry: 'e',
  ...part,
});
const refused = (code: string, details = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const held = [movement('a', { pieces: 30, at: 100 })];

describe('a count', () => {
  it('writes the difference to the book, also when there is none', () => {
    expect(decideCount(held, saved(32), NOW)).toMatchObject([{ kind: 'count', pieces: 2, counted: 32, id: 'e.0' }]);
    expect(decideCount(held, saved(25), NOW)).toMatchObject([{ pieces: -5, counted: 25 }]);
    expect(decideCount(held, saved(30), NOW)).toMatchObject([{ pieces: 0, counted: 30 }]);
    expect(decideCount([], saved(0), NOW)).toMatchObject([{ pieces: 0, counted: 0 }]);
  });

  it('is compared with the book of its own time: what moved later moves on from it', () => {
    const later = [...held, movement('b', { kind: 'out', pieces: -10, at: 900 })];
    const [count] = decideCount(later, saved(28, { at: 500 }), NOW);
    expect(count).toMatchObject({ pieces: -2, counted: 28 });
    expect(bookOf([...later, ...(count ? [count] : [])])[0]?.pieces).toBe(18);
  });

  it('cannot find less than has left since', () => {
    const later = [...held, movement('b', { kind: 'out', pieces: -10, at: 900 })];
    expect(() => decideCount(later, saved(9, { at: 500 }), NOW)).toThrow(
      refused('STOCK_SHORT', { there: 9, wanted: 10 }),
    );
    expect(decideCount(later, saved(10, { at: 500 }), NOW)).toHaveLength(1);
  });

  it('is refused when a later one stands, or when it lies ahead', () => {
    const counted = [movement('c', { kind: 'count', pieces: 4, counted: 4, at: 700 })];
    expect(() => decideCount(counted, saved(4, { at: 699 }), NOW)).toThrow(
      refused('COUNT_OUT_OF_ORDER', { closedUntil: 700 }),
    );
    expect(decideCount(counted, saved(4, { at: 700 }), NOW)).toHaveLength(1);
    expect(decideCount([], saved(1, { at: NOW + 10 * MINUTE }), NOW)).toHaveLength(1);
    expect(() => decideCount([], saved(1, { at: NOW + 10 * MINUTE + 1 }), NOW)).toThrow(refused('STOCK_TIME_AHEAD'));
  });

  it.each([
    ['no line', []],
    [
      'a denomination twice',
      [
        { denomination: 100, pieces: 1 },
        { denomination: 100, pieces: 1 },
      ],
    ],
    ['half a piece', [{ denomination: 100, pieces: 0.5 }]],
    ['a negative count', [{ denomination: 100, pieces: -1 }]],
    ['a denomination of nothing', [{ denomination: 0, pieces: 1 }]],
    ['more than a vault holds', [{ denomination: 100, pieces: 1_000_001 }]],
  ])('refuses %s', (_what, lines) =>
    expect(() => decideCount([], saved(0, { lines }), NOW)).toThrow(refused('BAD_PIECES')),
  );

  it('refuses a currency that does not exist', () =>
    expect(() => decideCount([], saved(1, { currency: 'ABC' }), NOW)).toThrow(refused('UNKNOWN_CURRENCY')));
});

describe('in and out', () => {
  it('add and take away; lines without pieces are left out', () => {
    expect(decideMove(held, saved(5), 'in', NOW)).toMatchObject([{ kind: 'in', pieces: 5 }]);
    expect(decideMove(held, saved(30), 'out', NOW)).toMatchObject([{ kind: 'out', pieces: -30 }]);
    expect(decideMove(held, saved(0), 'out', NOW)).toEqual([]);
  });

  it('never take more than was there at any time since', () => {
    expect(() => decideMove(held, saved(31), 'out', NOW)).toThrow(
      refused('STOCK_SHORT', { there: 30, wanted: 31, denomination: '100' }),
    );
    expect(() => decideMove(held, saved(1, { at: 99 }), 'out', NOW)).toThrow(refused('STOCK_SHORT', { there: 0 }));
    const dip = [...held, movement('b', { pieces: -25, at: 200 }), movement('c', { pieces: 40, at: 300 })];
    expect(() => decideMove(dip, saved(6, { at: 150 }), 'out', NOW)).toThrow(refused('STOCK_SHORT', { there: 5 }));
    expect(() => decideMove(held, saved(1, { lines: [{ denomination: 500, pieces: 1 }] }), 'out', NOW)).toThrow(
      refused('STOCK_SHORT', { there: 0, denomination: '5' }),
    );
  });

  it('are refused before a count that took them in already', () => {
    const counted = [movement('c', { kind: 'count', pieces: 4, counted: 4, at: 700 })];
    expect(() => decideMove(counted, saved(1, { at: 699 }), 'in', NOW)).toThrow(refused('MOVEMENT_BEFORE_COUNT'));
    expect(decideMove(counted, saved(1, { at: 700 }), 'in', NOW)).toHaveLength(1);
  });
});

describe('a transfer', () => {
  it('has both ends under one id and keeps the total', () => {
    const both = decideTransfer({ from: held, to: [] }, saved(12), 'P2', NOW);
    expect(both).toMatchObject([
      { id: 'e.0', place: 'P1', pieces: -12, transfer: 'e', kind: 'transfer' },
      { id: 'e.1', place: 'P2', pieces: 12, transfer: 'e', kind: 'transfer' },
    ]);
  });

  it('is refused whole when one end refuses', () => {
    expect(() => decideTransfer({ from: held, to: [] }, saved(31), 'P2', NOW)).toThrow(refused('STOCK_SHORT'));
    const counted = [movement('c', { place: 'P2', kind: 'count', at: NOW + 1 })];
    expect(() => decideTransfer({ from: held, to: counted }, saved(1), 'P2', NOW)).toThrow(
      refused('MOVEMENT_BEFORE_COUNT', { place: 'P2' }),
    );
    expect(() => decideTransfer({ from: held, to: held }, saved(1), 'P1', NOW)).toThrow(refused('SAME_PLACE'));
  });
});

describe('a reversal', () => {
  const options = { id: 'r', reason: '录错', now: NOW };
  const reverse = (ledger: typeof held, entry: string) =>
    decideReversal(
      ledger.filter((one) => one.entry === entry),
      (place) => ledger.filter((one) => one.place === place),
      options,
    );

  it('takes an entry back, names it and says why', () => {
    expect(reverse(held, 'a')).toMatchObject([{ kind: 'reversal', pieces: -30, reverses: 'a', note: '录错', at: NOW }]);
  });

  it('takes both ends of a transfer back', () => {
    const both = decideTransfer({ from: held, to: [] }, saved(12), 'P2', NOW);
    const back = reverse([...held, ...both], 'e');
    expect(back).toMatchObject([
      { place: 'P1', pieces: 12, transfer: 'e' },
      { place: 'P2', pieces: -12, transfer: 'e' },
    ]);
    expect(new Set(back.map(({ id }) => id)).size).toBe(2);
  });

  it('is done once, and not of a reversal', () => {
    const taken = [...held, ...reverse(held, 'a')];
    expect(() => reverse(taken, 'a')).toThrow(refused('ALREADY_REVERSED'));
    expect(() => reverse(taken, 'r')).toThrow(refused('REVERSAL_OF_REVERSAL'));
    expect(() => reverse(taken, 'nothing')).toThrow(refused('UNKNOWN_ENTRY'));
  });

  it('is refused when a count since then has put the stock right, unless that count is taken back itself', () => {
    const count = movement('c', { kind: 'count', pieces: -3, counted: 27, at: 500 });
    expect(() => reverse([...held, count], 'a')).toThrow(refused('COUNTED_SINCE', { countedAt: 500 }));
    const back = reverse([...held, count], 'c');
    expect(back).toMatchObject([{ pieces: 3 }]);
    expect(bookOf([...held, count, ...back])[0]).toMatchObject({ pieces: 30, countedAt: null, closedUntil: NOW });
    expect(reverse([...held, count, ...back.map((one) => ({ ...one, entry: 'c2' }))], 'a')).toHaveLength(1);
  });

  it('cannot take away what has left since', () => {
    const left = [...held, movement('b', { kind: 'out', pieces: -10, at: 200 })];
    expect(() => reverse(left, 'a')).toThrow(refused('STOCK_SHORT', { there: 20, wanted: 30 }));
  });
});
