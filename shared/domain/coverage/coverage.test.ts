import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageCells, type CoverageQuestion, type VenueReach } from './coverage.ts';

const PLACES = 12;
const CAPABILITIES = 3;
const RINGS = [500, 1000, 3000];

const reach = fc
  .array(fc.integer({ min: 0, max: 6000 }), { minLength: PLACES, maxLength: PLACES })
  .map((distances): VenueReach => {
    const sorted = distances
      .map((metres, place) => ({ metres, place }))
      .toSorted((a, b) => a.metres - b.metres || a.place - b.place);
    return { places: sorted.map(({ place }) => place), metres: sorted.map(({ metres }) => metres) };
  });
const bits = fc.array(fc.boolean(), { minLength: PLACES * CAPABILITIES, maxLength: PLACES * CAPABILITIES });

const question = (
  venues: VenueReach[],
  serving: readonly boolean[],
  closed: ReadonlySet<number> = new Set(),
): CoverageQuestion => ({
  venues,
  capabilities: [0, 1, 2],
  rings: RINGS,
  serves: (place, capability) => !closed.has(place) && (serving[place * CAPABILITIES + capability] ?? false),
  excluded: () => false,
});

describe('coverageCells', () => {
  it('equals a naive loop', () => {
    fc.assert(
      fc.property(fc.array(reach, { minLength: 1, maxLength: 3 }), bits, (venues, serving) => {
        for (const cell of coverageCells(question(venues, serving))) {
          const pairs = (venues[cell.venue]?.places ?? []).map((place, at) => ({
            place,
            metres: venues[cell.venue]?.metres[at] ?? 0,
          }));
          const able = pairs.filter(({ place }) => serving[place * CAPABILITIES + cell.capability]);
          const within = able.filter(({ metres }) => metres <= cell.ring).map(({ place }) => place);
          expect(cell.ready).toEqual(within);
          expect(cell.blank).toBe(within.length === 0);
          expect(cell.nearest).toEqual(within.length === 0 ? (able[0] ?? null) : null);
        }
      }),
    );
  });

  it('closing places never fills a blank', () => {
    fc.assert(
      fc.property(reach, bits, fc.uniqueArray(fc.integer({ min: 0, max: PLACES - 1 })), (venue, serving, closed) => {
        const before = coverageCells(question([venue], serving));
        const after = coverageCells(question([venue], serving, new Set(closed)));
        before.forEach((cell, index) => expect(cell.blank && !after[index]?.blank).toBe(false));
      }),
    );
  });

  it('one more serving place never makes a blank', () => {
    fc.assert(
      fc.property(reach, bits, fc.integer({ min: 0, max: PLACES * CAPABILITIES - 1 }), (venue, serving, added) => {
        const before = coverageCells(question([venue], serving));
        const after = coverageCells(question([venue], serving.with(added, true)));
        before.forEach((cell, index) => expect(!cell.blank && after[index]?.blank).toBe(false));
      }),
    );
  });

  it('counts a place exactly on the ring and leaves out an excluded pair', () => {
    const venue = { places: [4], metres: [1000] };
    const all = {
      ...question(
        [venue],
        Array.from({ length: PLACES * CAPABILITIES }, () => true),
      ),
      rings: [1000],
      capabilities: [0],
    };
    expect(coverageCells(all)[0]).toMatchObject({ ready: [4], blank: false, nearest: null });
    expect(coverageCells({ ...all, excluded: () => true })[0]).toMatchObject({ ready: [], blank: true, nearest: null });
  });
});
