import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareHlc, formatHlc, HLC_ZERO, isAhead, MAX_DRIFT_MS, parseHlc, receive, tick, type Hlc } from './hlc.ts';

const NOW = 1_789_000_000_000;
const wall = fc.integer({ min: 0, max: 2 ** 47 });
const stamp: fc.Arbitrary<Hlc> = fc.record({ wall, counter: fc.integer({ min: 0, max: 0xffff }) });

describe('tick', () => {
  test('takes the machine time once it has moved on', () => {
    expect(tick({ wall: NOW - 1, counter: 7 }, NOW)).toEqual({ wall: NOW, counter: 0 });
  });

  test('counts within one millisecond and while the machine clock stands behind', () => {
    expect(tick({ wall: NOW, counter: 0 }, NOW)).toEqual({ wall: NOW, counter: 1 });
    expect(tick({ wall: NOW, counter: 1 }, NOW - 60_000)).toEqual({ wall: NOW, counter: 2 });
  });

  test('borrows a millisecond when the counter is full', () => {
    expect(tick({ wall: NOW, counter: 0xffff }, NOW)).toEqual({ wall: NOW + 1, counter: 0 });
  });

  test('always grows, whatever the clock does', () => {
    fc.assert(
      fc.property(stamp, wall, (last, now) => {
        expect(compareHlc(tick(last, now), last)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('receive', () => {
  test('is later than both what was known and what was seen', () => {
    fc.assert(
      fc.property(stamp, stamp, fc.integer({ min: 0, max: 2 ** 40 }), (last, foreign, behind) => {
        const next = receive(last, foreign, foreign.wall + behind);
        expect(compareHlc(next, last)).toBeGreaterThan(0);
        expect(compareHlc(next, foreign)).toBeGreaterThan(0);
      }),
    );
  });

  test('takes a stamp at the bound and refuses one a millisecond beyond it', () => {
    const atBound = { wall: NOW + MAX_DRIFT_MS, counter: 0 };
    expect(receive(HLC_ZERO, atBound, NOW)).toEqual({ wall: NOW + MAX_DRIFT_MS, counter: 1 });
    const beyond = { wall: NOW + MAX_DRIFT_MS + 1, counter: 0 };
    expect(() => receive(HLC_ZERO, beyond, NOW)).toThrow(expect.objectContaining({ code: 'CLOCK_DRIFT' }));
  });
});

test('a store is ahead of the machine only beyond the bound', () => {
  expect(isAhead({ wall: NOW + MAX_DRIFT_MS, counter: 9 }, NOW)).toBe(false);
  expect(isAhead({ wall: NOW + MAX_DRIFT_MS + 1, counter: 0 }, NOW)).toBe(true);
});

describe('text form', () => {
  test('comes back the same', () => {
    fc.assert(
      fc.property(stamp, (hlc) => {
        expect(parseHlc(formatHlc(hlc))).toEqual(hlc);
      }),
    );
  });

  test('sorts as text in the order of the stamps', () => {
    fc.assert(
      fc.property(stamp, stamp, (a, b) => {
        const [left, right] = [formatHlc(a), formatHlc(b)];
        const asText = left < right ? -1 : Number(left > right);
        expect(asText).toBe(Math.sign(compareHlc(a, b)));
      }),
    );
  });

  test.each(['', '0', '0197a2b3c4d5', '0197a2b3c4d5-0001x', '0197A2B3C4D5-0001'])('%j is not a stamp', (text) => {
    expect(() => parseHlc(text)).toThrow(expect.objectContaining({ code: 'BAD_HLC' }));
  });
});
