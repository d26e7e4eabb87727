import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayLike } from './displays.ts';
import { known, placeWalls } from './wall-plan.ts';

const display = (id: number, label = `Screen ${id}`, width = 1920): DisplayLike => ({
  id,
  label,
  bounds: { x: 0, y: 0, width, height: 1080 },
});
const [desk, left, right] = [display(1, 'Desk'), display(2, 'Left'), display(3, 'Right')] as const;

const made = (some: readonly { id: number; label: string; width: number }[]): DisplayLike[] =>
  some.map(({ id, label, width }) => display(id, label, width));

describe('walls on displays', () => {
  it('stand where they were put, each on its own', () => {
    expect([...placeWalls([known(left), known(right)], [right, desk, left], 1)]).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
  it('wait while their display is away and come back with it', () => {
    const wanted = [known(left), known(right)];
    expect([...placeWalls(wanted, [desk, right], 1)]).toEqual([[1, 3]]);
    expect([...placeWalls(wanted, [desk, right, left], 1)]).toEqual(
      [
        [1, 3],
        [0, 2],
      ].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
    );
  });
  it('know a display again that came back under another id, but never take the desk for it', () => {
    expect([...placeWalls([known(left)], [desk, display(9, 'Left')], 1)]).toEqual([[0, 9]]);
    expect([...placeWalls([known(left)], [display(9, 'Left')], 9)]).toEqual([]);
    expect([...placeWalls([known(left)], [desk, display(9, 'Left', 3840)], 1)]).toEqual([]);
  });

  const displays = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      label: fc.constantFrom('', 'A', 'B'),
      width: fc.constantFrom(1920, 3840),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  it('never share a display, never leave the connected ones, and never move from one that is there', () => {
    fc.assert(
      fc.property(displays, displays, fc.option(fc.integer({ min: 1, max: 9 })), (before, after, console) => {
        const wanted = made(before).map(known);
        const placed = placeWalls(wanted, made(after), console);
        expect(new Set(placed.values()).size).toBe(placed.size);
        for (const [index, id] of placed) {
          expect(after.some((one) => one.id === id)).toBe(true);
          expect(id === wanted[index]?.id || id !== console).toBe(true);
        }
        const there = [...wanted.entries()].filter(([, { id }]) => after.some((one) => one.id === id));
        expect(there.map(([index]) => placed.get(index))).toEqual(there.map(([, { id }]) => id));
      }),
    );
  });
  it('stand as before once every display is back, in whatever order the system names them', () => {
    fc.assert(
      fc.property(
        displays.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([before, back]) => {
          const wanted = made(before).map(known);
          expect(new Map(placeWalls(wanted, made(back), null))).toEqual(new Map(before.map(({ id }, at) => [at, id])));
        },
      ),
    );
  });
});
