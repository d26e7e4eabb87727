import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from './book.ts';
import { position } from './fixtures.ts';
import { proposeReplenishment } from './replenishment.ts';

const far: Readonly<Record<string, number | null>> = { near: 500, mid: 900, cc: 8_000, lost: null };
const metres = (from: string): number | null => far[from] ?? null;
const stock = (place: string, pieces: Record<number, number>, level = {}) => ({
  place,
  position: position('USD', pieces, level),
});

describe('replenishment', () => {
  it('fills up to the safety stock from the nearest place that can spare all of it', () => {
    const needs = proposeReplenishment(
      [
        stock('low', { 10_000: 2, 2_000: 5 }, { minimum: 50_000, safety: 100_000 }),
        stock('near', { 10_000: 12 }, { minimum: 50_000, safety: 100_000 }),
        stock('cc', { 10_000: 500, 2_000: 100 }),
      ],
      (from) => metres(from),
    );
    expect(needs).toEqual([
      {
        place: 'low',
        currency: 'USD',
        usable: 30_000,
        target: 100_000,
        belowMinimum: true,
        unmet: 0,
        proposals: [expect.objectContaining({ from: { place: 'cc', metres: 8_000 }, amount: 70_000 })],
      },
    ]);
  });

  it('takes from several in turn where none can spare it all', () => {
    const [need] = proposeReplenishment(
      [
        stock('low', { 10_000: 1 }, { minimum: 100_000 }),
        stock('mid', { 10_000: 5 }),
        stock('near', { 10_000: 3 }),
        stock('cc', { 10_000: 4 }),
      ],
      (from) => metres(from),
    );
    expect(need?.proposals.map(({ from, amount }) => [from.place, amount])).toEqual([
      ['near', 30_000],
      ['mid', 50_000],
      ['cc', 10_000],
    ]);
    expect(need?.unmet).toBe(0);
  });

  it('says what nobody can spare, and leaves alone who was never counted', () => {
    const needs = proposeReplenishment(
      [
        stock('low', { 10_000: 0 }, { minimum: 50_000 }),
        stock('new', {}, { minimum: 50_000 }),
        stock('lost', { 10_000: 1 }),
      ],
      metres,
    );
    expect(needs).toMatchObject([{ place: 'low', target: 50_000, unmet: 40_000 }]);
  });

  it('takes one piece more rather than leave a rest, if the source can spare it', () => {
    const [need] = proposeReplenishment(
      [stock('low', { 500: 1 }, { minimum: 9_000 }), stock('near', { 10_000: 5 })],
      metres,
    );
    expect(need?.proposals).toMatchObject([{ amount: 10_000, lines: [{ denomination: 10_000, pieces: 1 }] }]);
  });

  it('never promises more than a source can spare, whatever the stocks', () => {
    const places = fc.array(
      fc.record({ a: fc.nat(30), b: fc.nat(30), minimum: fc.nat(200_000), more: fc.nat(100_000) }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(places, (rows) => {
        const stocks = rows.map(({ a, b, minimum, more }, index) =>
          stock(`P${index}`, { 10_000: a, 500: b }, { minimum, safety: minimum + more }),
        );
        const needs = proposeReplenishment(stocks, () => null);
        const given = new Map<string, number>();
        for (const { proposals } of needs)
          for (const { from, amount, lines } of proposals) {
            expect(valueOf(lines)).toBe(amount);
            given.set(from.place, (given.get(from.place) ?? 0) + amount);
          }
        for (const { place, position: at } of stocks)
          expect(given.get(place) ?? 0).toBeLessThanOrEqual(Math.max(0, at.usable - (at.safety ?? 0)));
        for (const need of needs) {
          const sent = need.proposals.reduce((sum, { amount }) => sum + amount, 0);
          expect(need.unmet).toBe(Math.max(0, need.target - need.usable - sent));
        }
      }),
    );
  });
});
