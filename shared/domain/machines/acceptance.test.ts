import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceWithin, type AcceptingMachine } from './acceptance.ts';

const anyMachine = fc.record<AcceptingMachine>({
  place: fc.nat(5),
  schemes: fc.subarray(['visa', 'jcb', 'ecny']),
  works: fc.boolean(),
});

describe('acceptance within a ring', () => {
  it('equals a naive count per scheme', () => {
    fc.assert(
      fc.property(fc.array(anyMachine, { maxLength: 20 }), fc.subarray([0, 1, 2, 3, 4, 5]), (machines, within) => {
        const byPlace = new Map<number, AcceptingMachine[]>();
        for (const one of machines) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
        const found = acceptanceWithin(byPlace, within);
        for (const scheme of ['visa', 'jcb', 'ecny']) {
          const here = machines.filter((one) => within.includes(one.place) && one.schemes.includes(scheme));
          const working = here.filter(({ works }) => works);
          const cell = found.get(scheme) ?? { total: 0, working: 0, places: [] };
          expect([cell.total, cell.working]).toEqual([here.length, working.length]);
          expect(cell.places).toEqual(within.filter((place) => working.some((one) => one.place === place)));
        }
      }),
    );
  });
});
