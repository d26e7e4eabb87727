import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openServices } from '../../../main/core/services.ts';
import type { Change } from '../../../shared/domain/change-log/change.ts';
import { distanceMetres } from '../../../shared/domain/geo/great-circle.ts';
import { RESOURCES_DIR, testCore, type TestCore } from '../../support/core-client.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const AT = Date.parse('2026-09-11T12:00+08:00');

let test: TestCore;

beforeEach(async () => {
  test = await testCore({ now: AT });
  await test.client.sample.load({ now: AT });
});

const blanks = (cells: readonly { blank: boolean }[]): number => cells.filter(({ blank }) => blank).length;

describe('coverage on the sample event', () => {
  it('equals a naive loop over places, items and hours', async () => {
    const { client } = test;
    const { cells } = await client.coverage.matrix({ rings: [1000, 3000] });
    const { items: capabilities } = await client.coverage.capabilities({});
    const { places } = await client.places.map({});
    const states = new Map<string, Map<string, string>>();
    const closed = new Set<string>();
    for (const { code } of places) {
      const { cells: own } = await client.readiness.place({ place: code });
      states.set(code, new Map(own.map(({ item, state }) => [item, state])));
      if ((await client.places.get({ code })).openNow === false) closed.add(code);
    }
    for (const cell of cells) {
      const venue = places.find(({ code }) => code === cell.venue);
      const needed = capabilities.find(({ code }) => code === cell.capability)?.items ?? [];
      const able = places.filter((place) => {
        const required = needed.flatMap((item) => states.get(place.code)?.get(item) ?? []);
        const near = venue !== undefined && distanceMetres(venue, place) <= cell.ring;
        return near && !closed.has(place.code) && required.length > 0 && required.every((state) => state === 'ready');
      });
      expect(new Set(cell.ready), `${cell.venue} ${cell.capability} ${cell.ring}`).toEqual(
        new Set(able.map(({ code }) => code)),
      );
      expect(cell.blank).toBe(able.length === 0);
    }
    expect(cells.filter(({ blank }) => blank).length).toBeGreaterThan(0);
  });

  it('has more blank spots at night than at noon', async () => {
    const noon = await test.client.coverage.matrix({ rings: [1000], at: AT });
    const night = await test.client.coverage.matrix({ rings: [1000], at: AT + 11 * 3_600_000 });
    expect(blanks(night.cells)).toBeGreaterThan(blanks(noon.cells));
    const { hours } = await test.client.coverage.day({ date: '2026-09-11' });
    expect(hours).toHaveLength(24);
    expect(hours[12]?.blanks).toHaveLength(blanks(noon.cells));
    expect(hours[23]?.blanks).toHaveLength(blanks(night.cells));
  });

  it('says which cells closing places turns blank, and obeys an exclusion for its period only', async () => {
    const { client } = test;
    const { cells } = await client.coverage.matrix({ rings: [1000] });
    const single = cells.find(({ ready }) => ready.length === 1);
    const [place = ''] = single?.ready ?? [];
    const whatIf = await client.coverage.whatIf({ close: [place], rings: [1000] });
    expect(whatIf.cells.filter(({ turnsBlank }) => turnsBlank)).toContainEqual(
      expect.objectContaining({ venue: single?.venue, capability: single?.capability }),
    );
    await client.coverage.exclude({
      exclusion: { place, venue: single?.venue ?? '', from: AT - 1, to: AT + 3_600_000, reason: '封路' },
    });
    const cellAt = async (at: number) =>
      (await client.coverage.matrix({ rings: [1000], at, venue: single?.venue, capability: single?.capability }))
        .cells[0];
    expect(await cellAt(AT)).toMatchObject({ blank: true });
    expect((await cellAt(AT - 2))?.ready).toContain(place);
    const why = await client.coverage.why({ place, capability: single?.capability ?? '' });
    expect(why).toMatchObject({ offers: true, serves: true, lacks: [], excluded: [] });
    const whyNot = await client.coverage.why({ place, capability: single?.capability ?? '', venue: single?.venue });
    expect(whyNot).toMatchObject({ serves: true, excluded: [{ barrier: null, reason: '封路' }] });
  });

  it('names the nearest place that could be made to serve and what it lacks', async () => {
    const { cells } = await test.client.coverage.matrix({ rings: [1000] });
    for (const { nearestToMend, capability } of cells.filter(({ nearestToMend: mend }) => mend)) {
      const why = await test.client.coverage.why({ place: nearestToMend?.code ?? '', capability });
      expect(why.serves).toBe(false);
      expect(why.lacks).toEqual(nearestToMend?.lacks);
    }
  });
});

it('keeps the single points found while nothing changes that coverage depends on', () => {
  const services = openServices({ dataDir: temporaryFolder('erc-points-'), resourcesDir: RESOURCES_DIR });
  onTestFinished(() => {
    services.stop();
    services.store.close();
  });
  const change = (changed: Change): void => {
    const command = { id: randomUUID(), kind: 'test', operator: { post: 'test' }, input: null };
    services.bus.execute(command, () => ({ changes: [changed], result: null }));
  };
  const found = services.singlePoints.find(1000);
  change({ entity: 'import_mapping', op: 'put', row: '每周|places', fields: { mapping: '{}' } });
  expect(services.singlePoints.find(1000)).toBe(found);
  change({ entity: 'place', op: 'put', row: 'B1', fields: { name: '网点', type: 'branch', accuracy: 'surveyed' } });
  expect(services.singlePoints.find(1000)).not.toBe(found);
});
