import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, NO_STATES, stateShares, STATES_WORST_FIRST, worstState } from './worst-state.ts';

const counts = fc.record({
  red: fc.nat(5_000),
  stale: fc.nat(5_000),
  partial: fc.nat(5_000),
  ready: fc.nat(5_000),
  none: fc.nat(5_000),
});

describe('worstState', () => {
  it('never averages a red away', () => {
    fc.assert(
      fc.property(counts, (all) => {
        expect(worstState({ ...all, red: Math.max(1, all.red) })).toBe('red');
      }),
    );
  });

  it('names the state of a single place, and none for nothing', () => {
    for (const state of STATES_WORST_FIRST) expect(worstState(countOf(state))).toBe(state);
    expect(worstState(NO_STATES)).toBe('none');
  });
});

describe('stateShares', () => {
  it('covers the whole ring without gaps, worst first, each occurring state visible', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const shares = stateShares(all, 0.08);
        expect(shares.map((share) => share.state)).toEqual(STATES_WORST_FIRST.filter((state) => all[state] > 0));
        let end = 0;
        for (const share of shares) {
          expect(share.from).toBe(end);
          expect(share.to - share.from).toBeGreaterThan(0.05);
          end = share.to;
        }
        expect(end).toBe(shares.length === 0 ? 0 : 1);
      }),
    );
  });
});
