import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downTime, isDownAt } from './down-time.ts';

describe('down-time', () => {
  it('counts overlapping faults once, and an open one up to the end of the period', () => {
    expect(
      downTime(
        [
          { since: 10, until: 20 },
          { since: 15, until: 30 },
          { since: 90, until: null },
        ],
        0,
        100,
      ),
    ).toBe(30);
    expect(downTime([{ since: 0, until: 50 }], 40, 100)).toBe(10);
    expect(downTime([{ since: 200, until: null }], 0, 100)).toBe(0);
  });

  it('ends at the instant of the repair', () => {
    expect(isDownAt([{ since: 10, until: 20 }], 10)).toBe(true);
    expect(isDownAt([{ since: 10, until: 20 }], 20)).toBe(false);
    expect(isDownAt([{ since: 10, until: null }], 1e15)).toBe(true);
  });

  it('equals a count of the single moments', () => {
    const span = fc.record({ since: fc.nat(60), until: fc.option(fc.nat(80)) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(40), fc.nat(40), (faults, from, length) => {
        const moments = Array.from({ length }, (_, step) => from + step).filter((at) => isDownAt(faults, at));
        expect(downTime(faults, from, from + length)).toBe(moments.length);
      }),
    );
  });
});
