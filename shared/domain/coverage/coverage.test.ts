import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, LACKING, NOT_OFFERED, SERVING, within, type Cover } from './coverage.ts';

const PLACES = 12;
const [NARROW, WIDE] = [500, 3000];

const reach = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: PLACES, maxLength: PLACES }).map((distances) => {
  const sorted = distances
    .map((metres, place) => ({ metres, place }))
    .toSorted((a, b) => a.metres - b.metres || a.place - b.place);
  return { places: sorted.map(({ place }) => place), metres: sorted.map(({ metres }) => metres) };
});
const marks = fc.array(fc.constantFrom(NOT_OFFERED, LACKING, SERVING), { minLength: PLACES, maxLength: PLACES });
const somePlaces = fc.uniqueArray(fc.integer({ min: 0, max: PLACES - 1 }));

type Reach = { places: number[]; metres: number[] };
const cover = (venue: Reach, is: readonly number[], excluded: readonly number[] = []): Cover =>
  coverOf({
    reach: venue,
    mark: (place) => is[place] ?? NOT_OFFERED,
    excluded: (place) => excluded.includes(place),
    narrowest: NARROW,
    widest: WIDE,
  });

describe('coverOf', () => {
  it('equals a naive loop', () => {
    fc.assert(
      fc.property(reach, marks, somePlaces, (venue, is, excluded) => {
        const found = cover(venue, is, excluded);
        const pairs = venue.places
          .map((place, step) => ({ place, metres: venue.metres[step] ?? 0 }))
          .filter(({ place }) => !excluded.includes(place));
        const serving = pairs.filter(({ place }) => is[place] === SERVING);
        for (const ring of [NARROW, 1000, WIDE]) {
          const expected = serving.filter(({ metres }) => metres <= ring).map(({ place }) => place);
          expect(within(found, ring)).toEqual(expected);
        }
        expect(found.nearest).toEqual(serving[0] ?? null);
        const blank = within(found, NARROW).length === 0;
        expect(found.mend).toEqual(blank ? (pairs.find(({ place }) => is[place] === LACKING) ?? null) : null);
      }),
    );
  });

  it('is not altered by places beyond its horizon', () => {
    fc.assert(
      fc.property(reach, marks, marks, (venue, is, other) => {
        const found = cover(venue, is);
        const beyond = is.map((mark, place) => {
          const metres = venue.metres[venue.places.indexOf(place)] ?? 0;
          return metres > found.horizon ? (other[place] ?? mark) : mark;
        });
        expect(cover(venue, beyond)).toEqual(found);
      }),
    );
  });

  it('closing places never fills a blank', () => {
    fc.assert(
      fc.property(reach, marks, somePlaces, (venue, is, closed) => {
        const after = cover(
          venue,
          is.map((mark, place) => (mark === SERVING && closed.includes(place) ? LACKING : mark)),
        );
        for (const ring of [NARROW, WIDE])
          expect(within(cover(venue, is), ring).length === 0 && within(after, ring).length > 0).toBe(false);
      }),
    );
  });

  it('one more serving place never makes a blank', () => {
    fc.assert(
      fc.property(reach, marks, fc.integer({ min: 0, max: PLACES - 1 }), (venue, is, added) => {
        const after = cover(venue, is.with(added, SERVING));
        for (const ring of [NARROW, WIDE])
          expect(within(cover(venue, is), ring).length > 0 && within(after, ring).length === 0).toBe(false);
      }),
    );
  });

  it('counts a place exactly on the ring', () => {
    const venue = { places: [4], metres: [WIDE] };
    expect(within(cover(venue, [0, 0, 0, 0, SERVING]), WIDE)).toEqual([4]);
    expect(within(cover(venue, [0, 0, 0, 0, SERVING], [4]), WIDE)).toEqual([]);
  });
});
