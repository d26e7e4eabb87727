import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { openServices } from '../../../main/core/services.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { DAY_MS, refusalOf, reopened, RESOURCES_DIR, runImport, START, testCore } from '../../support/core-client.ts';

const B1 = { code: 'B1', name: '网点一', type: 'branch' } as const;

test('a closed place requires nothing, is listed apart with reason and who, and comes back with undo', async () => {
  const opened = await testCore();
  const { client } = opened;
  await client.places.create({ ...B1, lon: 120, lat: 30, datum: 'wgs84' });
  await client.places.create({ code: 'V1', name: '场馆', type: 'venue', lon: 120, lat: 30.001, datum: 'wgs84' });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  const seen = async () => ({
    rollup: (await client.readiness.rollup({ by: 'place' })).rows,
    venue: (await client.readiness.rollup({ by: 'venue' })).rows,
    attention: (await client.board.get({})).attention,
    map: (await client.places.map({})).places.map(({ code }) => code),
  });
  const before = await seen();
  const operator = { post: '值班长', name: '甲' };
  const closed = await client.places.close({ code: 'B1', reason: '装修', at: START - DAY_MS, operator });
  expect(closed.place).toMatchObject({ closedAt: START - DAY_MS, closedReason: '装修' });
  const after = await seen();
  expect(after.rollup.map(({ key }) => key)).not.toContain('B1');
  expect(after.map).toEqual(['V1']);
  expect((await client.places.list({})).items.map(({ code }) => code)).toEqual(['V1']);
  expect((await client.places.list({ closed: true })).items.map(({ code }) => code)).toEqual(['B1']);
  const { story } = await client.places.get({ code: 'B1' });
  expect(story.closed).toEqual({ at: START - DAY_MS, reason: '装修', by: operator });
  expect((await client.places.search({ query: '网点' })).items.map(({ code }) => code)).toEqual(['B1']);
  expect((await refusalOf(client.places.close({ code: 'B1', reason: '又' }))).code).toBe('ALREADY_CLOSED');
  await client.changes.undo({ target: closed.commandId });
  expect(await seen()).toEqual(before);
  await client.places.close({ code: 'B1', reason: '装修' });
  await client.places.reopen({ code: 'B1' });
  expect(await seen()).toEqual(before);
  expect((await refusalOf(client.places.reopen({ code: 'B1' }))).code).toBe('NOT_CLOSED');
  const again = await reopened(opened);
  expect((await again.client.readiness.rollup({ by: 'place' })).rows).toEqual(before.rollup);
});

test('a place that moves keeps where it was; rings and venues follow', async () => {
  const { client } = await testCore();
  await client.places.create({ ...B1, lon: 120, lat: 30, datum: 'wgs84', address: '旧路 1 号' });
  await client.places.create({ code: 'V1', name: '场馆', type: 'venue', lon: 120, lat: 30.001, datum: 'wgs84' });
  expect((await client.places.get({ code: 'B1' })).venues).toHaveLength(1);
  const moved = await client.places.move({
    code: 'B1',
    lon: 120.5,
    lat: 30.5,
    datum: 'gcj02',
    address: '新路 2 号',
    reason: '搬迁',
    movedAt: START - DAY_MS,
  });
  expect(moved.place).toMatchObject({ address: '新路 2 号', rawLon: 120.5, datum: 'gcj02' });
  const { venues, story } = await client.places.get({ code: 'B1' });
  expect(venues).toEqual([]);
  expect(story.moves).toMatchObject([
    { movedAt: START - DAY_MS, lon: 120, lat: 30, address: '旧路 1 号', reason: '搬迁', by: { post: 'test' } },
  ]);
  await client.places.move({ code: 'B1', address: '新路 3 号', reason: '改门牌', movedAt: START - DAY_MS });
  expect((await client.places.get({ code: 'B1' })).story.moves).toHaveLength(2);
  expect((await refusalOf(client.places.move({ code: 'B1', reason: '?' }))).code).toBe('NOTHING_MOVES');
  expect((await refusalOf(client.places.move({ code: 'B1', lon: 1, lat: 1, reason: '?' }))).code).toBe(
    'DATUM_REQUIRED',
  );
});

test.each(['by hand', 'by a file'])('a place made again under a removed code starts blank (%s)', async (way) => {
  const { client } = await testCore();
  const make = () =>
    way === 'by hand'
      ? client.places.create(B1)
      : runImport(client, 'code,name,type\nB1,网点一,branch', { kind: 'places' });
  await make();
  const blank = {
    rows: (await client.readiness.rollup({ by: 'place' })).rows,
    ...(await client.places.get({ code: 'B1' })),
  };
  await client.places.setHours({ code: 'B1', hours: [{ weekday: 1, opens: 540, closes: 1020 }] });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  await client.catalogue.override({ place: 'B1', item: 'pos-foreign-cards', required: true });
  const removed = await client.places.remove({ code: 'B1' });
  expect(removed.repeated).toBe(false);
  await make();
  expect({
    rows: (await client.readiness.rollup({ by: 'place' })).rows,
    ...(await client.places.get({ code: 'B1' })),
  }).toEqual(blank);
  expect((await client.system.verify({})).ok).toBe(true);
});

const command = (kind: string, input: unknown) => ({ id: randomUUID(), kind, operator: { post: 'test' }, input });

test('a new place takes its row among the others without reading the rest again', () => {
  const services = openServices({ dataDir: temporaryFolder(), resourcesDir: RESOURCES_DIR, clock: manualClock(START) });
  onTestFinished(() => {
    services.stop();
    services.store.close();
  });
  const { model, placeCommands, readinessCommands, reload } = services;
  const set = (place: string, status: 'ready' | 'not-ready') => {
    const target = { place, item: 'account-opening' };
    readinessCommands.set(command('readiness.set', [place, status]), target, { status });
  };
  const sums = () => model.codes.map((code, row) => ({ code, ...model.table.byPlace[row] }));
  for (const code of ['A1', 'C1', 'D1']) {
    placeCommands.create(command('places.create', code), { ...B1, code });
    set(code, code === 'C1' ? 'ready' : 'not-ready');
  }
  const { table } = model;
  placeCommands.create(command('places.create', 'B1'), B1);
  set('D1', 'ready');
  expect(model.table).toBe(table);
  const before = sums();
  expect(before.map(({ code, ready }) => [code, ready])).toEqual([
    ['A1', 0],
    ['B1', 0],
    ['C1', 1],
    ['D1', 1],
  ]);
  reload();
  expect(model.table).not.toBe(table);
  expect(sums()).toEqual(before);
});
