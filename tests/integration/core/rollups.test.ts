import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rollupBy } from '../../../shared/contract/readiness-cells.ts';
import { destination, distanceMetres } from '../../../shared/domain/geo/great-circle.ts';
import { READINESS_STATUSES } from '../../../shared/domain/readiness/status.ts';
import { DAY_MS, HOUR_MS, testCore, type TestCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { naiveRollups } from '../../support/naive-rollups.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

async function expectSameAsNaive({ client, core, clock }: TestCore): Promise<void> {
  const { serviceRingMetres } = await client.settings.get({});
  const wanted = naiveRollups(core.store.db, clock.now(), serviceRingMetres);
  for (const by of rollupBy.options) {
    const { rows } = await client.readiness.rollup({ by });
    const got = rows.map(({ key, required, ready, stale, notReady, red, criticalRed, overdue, state }) => [
      key,
      { required, ready, stale, notReady, red, criticalRed, overdue, state },
    ]);
    expect({ by, rows: Object.fromEntries(got) }).toEqual({ by, rows: Object.fromEntries(wanted[by]) });
  }
}

describe('every roll-up equals a recomputation from the tables', () => {
  test('on the sample event, at load and as time passes', async () => {
    const opened = await sampleCore();
    const { client, core, clock } = opened;
    await expectSameAsNaive(opened);
    for (const step of [HOUR_MS, 20 * HOUR_MS, 3 * DAY_MS, 20 * DAY_MS]) {
      clock.advance(step);
      core.passTime();
      await expectSameAsNaive(opened);
    }
    expect((await client.readiness.rollup({ by: 'venue' })).overlapping).toBe(true);
    expect((await client.readiness.rollup({ by: 'category' })).overlapping).toBe(false);
  });

  test('on random stores, through random commands', async () => {
    const opened = await testCore();
    const { client, core, clock } = opened;
    await makeSmallEvent(client);
    const { items } = await client.catalogue.get({});
    const types = ['venue', 'hotel', 'branch', 'fx-point', 'self-service'] as const;
    const choose = fc.sample(fc.record({ at: fc.nat(), metres: fc.nat(3000), type: fc.constantFrom(...types) }), {
      numRuns: 40,
      seed: 7,
    });
    for (const level of ['CITY', 'SUB']) {
      const parent = level === 'CITY' ? null : 'CITY';
      await client.places.saveOrganisation({
        organisation: { code: level, name: level, nameEn: null, parent, level: 'city' },
      });
    }
    for (const [index, { at, metres, type }] of choose.entries()) {
      const position = destination({ lon: 120.2, lat: 30.2 }, at % 360, metres);
      const organisation = [null, 'CITY', 'SUB', 'unknown'][at % 4] ?? null;
      const placed = at % 5 === 0 ? {} : { ...position, datum: 'wgs84' as const };
      await client.places.create({ code: `P${index}`, name: `P${index}`, type, organisation, ...placed });
    }
    const steps = fc.sample(
      fc.record({
        place: fc.nat(choose.length - 1),
        item: fc.nat(items.length - 1),
        status: fc.constantFrom(...READINESS_STATUSES),
        age: fc.nat(60 * 24),
        dueIn: fc.option(fc.integer({ min: -100, max: 100 })),
        advance: fc.nat(30),
        override: fc.constantFrom(true, false, null, undefined, undefined, undefined, undefined),
      }),
      { numRuns: 250, seed: 11 },
    );
    for (const [index, { place, item, status, age, dueIn, advance, override }] of steps.entries()) {
      const cell = { place: `P${place}`, item: items[item]?.code ?? '' };
      if (override !== undefined) await client.catalogue.override({ ...cell, required: override });
      const now = clock.now();
      const due = dueIn === null ? {} : { due: now + dueIn * HOUR_MS };
      await client.readiness.set({ ...cell, status, observedAt: now - age * 60_000, ...due }).catch(() => undefined);
      clock.advance(advance * 60_000);
      core.passTime();
      if (index % 25 === 24) await expectSameAsNaive(opened);
    }
    await client.settings.set({ serviceRingMetres: 2000 });
    await client.places.remove({ code: 'P3' });
    await client.catalogue.removeItem({ code: 'ups-takeover' });
    await expectSameAsNaive(opened);
    expect((await client.readiness.rollup({ by: 'event' })).rows[0]?.required).toBeGreaterThan(100);
  });
});

test('the ring of a venue is inclusive: exactly on it counts, a hair beyond does not', async () => {
  const { client } = await testCore();
  await makeSmallEvent(client);
  const venue = { lon: 120.2, lat: 30.2 };
  // The last position due north that is not over 1,000 m as the product computes it, and the first one farther out.
  const at = destination(venue, 0, 1000);
  let inside = at.lat;
  const metres = (lat: number): number => distanceMetres(venue, { lon: venue.lon, lat });
  const step = 1e-14;
  for (; metres(inside) > 1000; inside -= step);
  const ring = metres(inside);
  let outside = inside;
  for (; metres(outside) <= ring; outside += step);
  await client.places.create({ code: 'V', name: 'V', type: 'venue', ...venue, datum: 'wgs84', serviceRing: ring });
  await client.places.create({ code: 'ON', name: 'ON', type: 'branch', lon: 120.2, lat: inside, datum: 'wgs84' });
  await client.places.create({ code: 'OUT', name: 'OUT', type: 'branch', lon: 120.2, lat: outside, datum: 'wgs84' });
  expect(Math.abs(ring - 1000)).toBeLessThan(1e-6);
  const near = await client.places.list({ near: { ...venue, within: ring } });
  expect(near.items.map(({ code }) => code)).toEqual(['V', 'ON']);
  expect((await client.readiness.rollup({ by: 'venue' })).rows).toMatchObject([{ key: 'V', places: 2 }]);
  expect((await client.places.get({ code: 'ON' })).venues).toMatchObject([{ code: 'V', metres: ring }]);
  expect((await client.places.get({ code: 'OUT' })).venues).toEqual([]);
});

test('a critical red shows in every row above it', async () => {
  const { client } = await sampleCore();
  const { rows } = await client.readiness.rollup({ by: 'place' });
  const green = rows.find(({ criticalRed, key }) => criticalRed === 0 && key !== '');
  const { cells } = await client.readiness.place({ place: green?.key ?? '' });
  const critical = cells.find((cell) => cell.critical);
  await client.readiness.set({ place: green?.key ?? '', item: critical?.item ?? '', status: 'not-ready' });
  const stateOf = async (by: 'place' | 'event' | 'item', key: string) =>
    (await client.readiness.rollup({ by })).rows.find((row) => row.key === key)?.state;
  expect(await stateOf('place', green?.key ?? '')).toBe('red');
  expect(await stateOf('item', critical?.item ?? '')).toBe('red');
  expect(await stateOf('event', 'event')).toBe('red');
});
