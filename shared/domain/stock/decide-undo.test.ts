import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceFrom, bookOf, standingBook } from './book.ts';
import { decideCount, decideMove } from './decide-movements.ts';
import { decideUndo } from './decide-undo.ts';
import { movement } from './fixtures.ts';
import type { Movement } from './movement.ts';

const NOW = 1_000_000;
const saved = (entry: string, at: number, pieces: number) => ({
  place: 'P1',
  currency: 'USD',
  at,
  lines: [{ denomination: 10_000, pieces }],
  note: null,
  entry,
});
const undo = (imported: readonly Movement[], ledger: readonly Movement[]) =>
  decideUndo(imported, () => ledger, { id: 'u', reason: 'wrong file' });

/** The ledger with counts added in the order of their times. */
const counted = (ledger: Movement[], counts: readonly (readonly [number, number])[], prefix: string) => {
  for (const [index, [at, pieces]] of counts.toSorted((a, b) => a[0] - b[0]).entries())
    ledger.push(...decideCount(ledger, saved(`${prefix}${index}`, at, pieces), NOW));
  return ledger;
};

test('two counts of one file go together, at their own moments', () => {
  const first = decideCount([], saved('a', 100, 8), NOW);
  const second = decideCount(first, saved('b', 200, 5), NOW);
  const ledger = [...first, ...second];
  const { made, kept } = undo(ledger, ledger);
  expect(kept).toBe(0);
  expect(made.map(({ at, pieces, reverses, kind }) => [at, pieces, reverses, kind])).toEqual([
    [200, 3, 'b.0', 'reversal'],
    [100, -8, 'a.0', 'reversal'],
  ]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(2);
  const after = [...ledger, ...made];
  expect(bookOf(after)[0]?.pieces).toBe(0);
  expect(standingBook(after)).toEqual([]);
  expect(decideCount(after, saved('c', 100, 6), NOW)[0]?.pieces).toBe(6);
});

test('what was counted since, reversed before or has left stays', () => {
  const imported = decideCount([], saved('a', 100, 8), NOW);
  expect(undo(imported, [...imported, ...decideCount(imported, saved('c', 300, 7), NOW)])).toEqual({
    made: [],
    kept: 1,
  });
  expect(undo(imported, [...imported, ...decideMove(imported, saved('o', 300, 2), 'out', NOW)]).kept).toBe(1);
  const reversal = movement('r', { kind: 'reversal', at: 400, pieces: -8, reverses: 'a.0' });
  expect(undo(imported, [...imported, reversal]).kept).toBe(1);
});

test('the ledger always sums: after an undo every instant reads as before the import, unless something was kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 30 })), { maxLength: 6 }),
      fc.array(fc.tuple(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 0, max: 30 })), {
        minLength: 1,
        maxLength: 6,
      }),
      (before, file) => {
        const ledger = counted([], before, 'b');
        const full = counted([...ledger], file, 'f');
        const { made, kept } = undo(full.slice(ledger.length), full);
        expect(kept).toBe(0);
        for (const at of [0, 25, 55, 90, 130])
          expect(balanceFrom([...full, ...made], at).atThen).toBe(balanceFrom(ledger, at).atThen);
        expect(standingBook([...full, ...made]).map(({ pieces, countedAt }) => [pieces, countedAt])).toEqual(
          bookOf(ledger).map(({ pieces, countedAt }) => [pieces, countedAt]),
        );
      },
    ),
  );
});
