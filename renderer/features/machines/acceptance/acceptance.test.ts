import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, moved } from './acceptance.ts';

describe('the acceptance grid', () => {
  it('tells none, one and several working machines apart', () => {
    expect([0, 1, 2].map((working) => kindOf({ working }))).toEqual(['blank', 'single', 'served']);
  });
  it('never leaves the grid', () => {
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'x'));
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (pressed, rows, columns) => {
        let spot = { row: 0, column: 0 };
        for (const key of pressed) spot = moved(spot, key, rows, columns) ?? spot;
        expect(spot.row >= 0 && spot.row < rows && spot.column >= 0 && spot.column < columns).toBe(true);
      }),
    );
  });
});
