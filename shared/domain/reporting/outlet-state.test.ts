import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, countStates, outletState, OUTLET_STATES, type RankedOutlet } from './outlet-state.ts';
import { missedInRow, sumTimeliness, timelinessOf } from './timeliness.ts';

const slot = { dueAt: 1000 };

describe('outletState', () => {
  it('waits up to the cut-off and is missing after it', () => {
    expect(outletState(slot, null, 1000)).toBe('awaited');
    expect(outletState(slot, null, 1001)).toBe('missing');
  });
  it('is in time at the cut-off and late after it, whatever the time is now', () => {
    expect(outletState(slot, 1000, 5000)).toBe('in-time');
    expect(outletState(slot, 1001, 5000)).toBe('late');
  });
});

const states = fc.array(fc.constantFrom(...OUTLET_STATES), { maxLength: 40 });

const outlets = fc.uniqueArray(
  fc.record<RankedOutlet>({
    place: fc.string({ minLength: 1, maxLength: 4 }),
    state: fc.constantFrom(...OUTLET_STATES),
    missedBefore: fc.integer({ min: 0, max: 3 }),
    chases: fc.integer({ min: 0, max: 2 }),
  }),
  { selector: ({ place }) => place, maxLength: 20 },
);

const one = (place: string, more: Partial<RankedOutlet>): RankedOutlet => ({
  place,
  state: 'missing',
  missedBefore: 0,
  chases: 0,
  ...more,
});

describe('ranking', () => {
  it('puts who is silent before who reported, longest silence first, whoever was called last', () => {
    const list = [
      one('A', { state: 'in-time' }),
      one('B', { state: 'awaited' }),
      one('C', {}),
      one('D', { missedBefore: 2, chases: 1 }),
      one('E', { missedBefore: 2 }),
      one('F', { state: 'late' }),
    ];
    expect(list.toSorted(byUrgency).map(({ place }) => place)).toEqual(['E', 'D', 'C', 'B', 'F', 'A']);
  });
  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(outlets, (list) => {
        expect(list.toReversed().toSorted(byUrgency)).toEqual(list.toSorted(byUrgency));
      }),
    );
  });
});

describe('statistics', () => {
  it('count every cut-off once, awaited ones nowhere', () => {
    fc.assert(
      fc.property(states, (list) => {
        const counts = countStates(list);
        const sums = timelinessOf(list);
        expect(counts.expected).toBe(list.length);
        expect(counts.missing + counts.awaited + counts.late + counts['in-time']).toBe(counts.expected);
        expect(sums.owed).toBe(counts.expected - counts.awaited);
        expect(sums.share).toBe(sums.owed === 0 ? null : sums.inTime / sums.owed);
      }),
    );
  });
  it('of several outlets are those of all their cut-offs together', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 8 }), (lists) => {
        expect(sumTimeliness(lists.map((list) => timelinessOf(list)))).toEqual(timelinessOf(lists.flat()));
      }),
    );
  });
  it('know how long somebody has been silent', () => {
    expect(missedInRow(['missing', 'missing', 'late', 'missing'])).toBe(2);
    expect(missedInRow([])).toBe(0);
  });
});
