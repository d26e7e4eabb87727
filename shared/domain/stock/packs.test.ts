import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from './fixtures.ts';
import { packsOf } from './packs.ts';

const recipe = {
  code: 'p',
  currency: 'CNY',
  lines: [
    { denomination: 2000, pieces: 2 },
    { denomination: 1000, pieces: 4 },
    { denomination: 500, pieces: 4 },
  ],
};

describe('small-change packs', () => {
  it('are as many as the scarcest denomination makes', () => {
    const book = [line('CNY', 2000, 9, 5), line('CNY', 1000, 17, 3), line('CNY', 500, 100, 8), line('USD', 500, 1, 1)];
    expect(packsOf(recipe, book)).toEqual({ packs: 4, limiting: [2000, 1000], seenAt: 3 });
  });

  it('are none when a denomination is missing, and unknown when nothing was counted', () => {
    expect(packsOf(recipe, [line('CNY', 2000, 9)])).toEqual({ packs: 0, limiting: [1000, 500], seenAt: 0 });
    expect(packsOf(recipe, [])).toMatchObject({ packs: 0, seenAt: null });
    expect(packsOf({ ...recipe, lines: [] }, [line('CNY', 2000, 9)])).toEqual({ packs: 0, limiting: [], seenAt: null });
  });

  it('are maximal: so many can be made, one more cannot, for want of what is called limiting', () => {
    const pieces = fc.array(fc.record({ needed: fc.integer({ min: 1, max: 9 }), held: fc.nat(200) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, (rows) => {
        const lines = rows.map(({ needed }, index) => ({ denomination: 100 * (index + 1), pieces: needed }));
        const book = rows.map(({ held }, index) => line('CNY', 100 * (index + 1), held));
        const { packs, limiting } = packsOf({ code: 'x', currency: 'CNY', lines }, book);
        expect(rows.every(({ needed, held }) => needed * packs <= held)).toBe(true);
        const short = rows.flatMap(({ needed, held }, index) =>
          needed * (packs + 1) > held ? [100 * (index + 1)] : [],
        );
        expect(short.length).toBeGreaterThan(0);
        expect(limiting).toEqual(short);
      }),
    );
  });
});
