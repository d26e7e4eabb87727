import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geo/great-circle.ts';
import { within } from './coverage.ts';
import { CoverageTable } from './coverage-table.ts';
import { Reach } from './reach.ts';

const PLACES = 9;
const VENUES = [0, 4, 8];
const CAPABILITIES = 3;
const RINGS = [500, 1000, 3000];

/** Some hundred metres to some kilometres apart; a few without a position. */
const position = fc.option(
  fc.record({
    lon: fc.integer({ min: 0, max: 40 }).map((step) => 120 + step / 1000),
    lat: fc.integer({ min: 0, max: 40 }).map((step) => 30 + step / 1000),
  }),
  { freq: 8 },
);
const place = fc.integer({ min: 0, max: PLACES - 1 });
const marks = fc.uint8Array({ min: 0, max: 2, minLength: CAPABILITIES, maxLength: CAPABILITIES });
const step = fc.oneof(
  fc.record({ kind: fc.constant('marks' as const), place, marks }),
  fc.record({
    kind: fc.constant('exclude' as const),
    venue: fc.integer({ min: 0, max: VENUES.length - 1 }),
    places: fc.uniqueArray(place),
  }),
  fc.record({ kind: fc.constant('move' as const), place: place.filter((one) => !VENUES.includes(one)), to: position }),
);
const world = fc.record({
  positions: fc.array(position, { minLength: PLACES, maxLength: PLACES }),
  marks: fc.array(marks, { minLength: PLACES, maxLength: PLACES }),
});

type World = {
  positions: (LonLat | null)[];
  marks: Uint8Array[];
  excluded: ReadonlyMap<number, ReadonlySet<number>>;
};

function freshTable({ positions, marks: all, excluded }: World): CoverageTable {
  const reaches = VENUES.map((venue) => new Reach(positions[venue] ?? null, positions));
  const table = new CoverageTable({ reaches, capabilities: CAPABILITIES, rings: RINGS }, PLACES);
  all.forEach((one, index) => table.setMarks(index, one));
  for (const [venue, places] of excluded) table.setExcluded(venue, places);
  return table;
}

const answers = (table: CoverageTable): unknown[] =>
  VENUES.flatMap((_, venue) =>
    Array.from({ length: CAPABILITIES }, (__, capability) => table.cover(venue, capability)),
  );

describe('CoverageTable', () => {
  it('after any changes is what it would be from nothing', () => {
    fc.assert(
      fc.property(world, fc.array(step, { maxLength: 12 }), ({ positions, marks: all }, steps) => {
        const now: World = { positions: [...positions], marks: [...all], excluded: new Map() };
        const reaches = VENUES.map((venue) => new Reach(positions[venue] ?? null, positions));
        const table = new CoverageTable({ reaches, capabilities: CAPABILITIES, rings: RINGS }, PLACES);
        all.forEach((one, index) => table.setMarks(index, one));
        for (const change of steps) {
          answers(table);
          if (change.kind === 'marks') {
            now.marks[change.place] = change.marks;
            table.setMarks(change.place, change.marks);
          } else if (change.kind === 'exclude') {
            const places = new Set(change.places);
            now.excluded = new Map([...now.excluded, [change.venue, places]]);
            table.setExcluded(change.venue, places);
          } else {
            now.positions[change.place] = change.to;
            const before = reaches.map((reach) => reach.metresTo(change.place));
            for (const reach of reaches) reach.move(change.place, change.to);
            table.moved(change.place, before);
          }
          expect(answers(table)).toEqual(answers(freshTable(now)));
        }
      }),
    );
  });

  it('supposes what changing the marks would give, and tells two apart from one', () => {
    fc.assert(
      fc.property(
        world,
        fc.dictionary(fc.integer({ min: 0, max: PLACES - 1 }).map(String), marks),
        (given, changes) => {
          const table = freshTable({ ...given, excluded: new Map() });
          const supposed = new Map(Object.entries(changes).map(([key, value]) => [Number(key), value]));
          const after = freshTable({
            ...given,
            marks: given.marks.map((one, index) => supposed.get(index) ?? one),
            excluded: new Map(),
          });
          VENUES.forEach((_, venue) => {
            for (let capability = 0; capability < CAPABILITIES; capability += 1) {
              expect(table.supposed(venue, capability, supposed)).toEqual(after.cover(venue, capability));
              for (const ring of RINGS)
                expect(table.firstTwo(venue, capability, ring)).toEqual(
                  within(table.cover(venue, capability), ring).slice(0, 2),
                );
            }
          });
        },
      ),
    );
  });

  it('works out only what a change can reach', () => {
    const far = Array.from({ length: 50 }, (_, index) => ({ lon: 120 + index / 10, lat: 30 }));
    const reaches = far.map((venue) => new Reach(venue, far));
    const table = new CoverageTable({ reaches, capabilities: 1, rings: RINGS }, far.length);
    far.forEach((_, index) => table.setMarks(index, new Uint8Array([2])));
    const all = (): void => far.forEach((_, venue) => void table.cover(venue, 0));
    all();
    expect(table.computed).toBe(50);
    table.setMarks(7, new Uint8Array([1]));
    all();
    expect(table.computed).toBe(51);
    all();
    expect(table.computed).toBe(51);
  });
});
