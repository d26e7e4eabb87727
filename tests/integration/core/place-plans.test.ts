import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, reopened, START, testCore } from '../../support/core-client.ts';

const CLOSES = START + DAY_MS;

async function twoBranchesAndVenue() {
  const opened = await testCore();
  const { client } = opened;
  await client.places.create({ code: 'V1', name: '场馆', type: 'venue', lon: 120, lat: 30, datum: 'wgs84' });
  await client.places.create({ code: 'B1', name: '城东支行', type: 'branch', lon: 120, lat: 30.001, datum: 'wgs84' });
  await client.places.create({ code: 'B2', name: '城西支行', type: 'branch', lon: 120, lat: 30.002, datum: 'wgs84' });
  await client.coverage.saveCapability({
    capability: { code: 'change', name: '零钱', nameEn: 'Change', short: '零', ord: 1 },
  });
  await client.coverage.linkItem({ capability: 'change', item: 'rmb-small-notes', needed: true });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  return opened;
}

const readyAt = async (client: Awaited<ReturnType<typeof testCore>>['client'], at: number | undefined) =>
  (await client.coverage.matrix({ at, rings: [1000], capability: 'change' })).cells[0];

test('a closure planned ahead comes by itself, and coverage ahead obeys it until it is taken back', async () => {
  const { client, clock, core } = await twoBranchesAndVenue();
  const planned = await client.places.close({ code: 'B1', reason: '装修', at: CLOSES });
  expect(planned.place.closedAt).toBeNull();
  const { story } = await client.places.get({ code: 'B1' });
  expect(story.closing).toEqual({ at: CLOSES, reason: '装修', by: { post: 'test' } });
  expect((await readyAt(client, undefined))?.ready).toEqual(['B1']);
  expect((await readyAt(client, CLOSES - 1))?.ready).toEqual(['B1']);
  expect(await readyAt(client, CLOSES)).toMatchObject({ ready: [], blank: true });
  expect(await client.coverage.why({ place: 'B1', capability: 'change', at: CLOSES })).toMatchObject({
    serves: false,
    lacks: ['closed'],
  });
  await client.places.reopen({ code: 'B1' });
  expect((await readyAt(client, CLOSES))?.ready).toEqual(['B1']);
  expect((await client.places.get({ code: 'B1' })).story.closing).toBeNull();
  expect((await refusalOf(client.places.reopen({ code: 'B1' }))).code).toBe('NOT_CLOSED');
  await client.places.close({ code: 'B1', reason: '装修', at: CLOSES });
  clock.set(CLOSES);
  core.passTime();
  const { place, story: after } = await client.places.get({ code: 'B1' });
  expect(place).toMatchObject({ closedAt: CLOSES, closedReason: '装修' });
  expect(after.closing).toBeNull();
  expect(await readyAt(client, undefined)).toMatchObject({ ready: [], blank: true });
  expect((await client.places.list({})).items.map(({ code }) => code)).toEqual(['B2', 'V1']);
  expect((await client.system.verify({})).ok).toBe(true);
  // What time did is the newest change, and nobody's to take back: the last command of a person is.
  const { items } = await client.changes.recent({ limit: 2 });
  expect(items.map(({ kind, by, undoable }) => [kind, by.post, undoable])).toEqual([
    ['places.close', 'system', false],
    ['places.close', 'test', true],
  ]);
  expect((await refusalOf(client.changes.undo({ target: items[0]?.commandId ?? '' }))).code).toBe('NOT_UNDOABLE');
});

test('a planned closure is undone as one, and one that passed while no core ran is made good', async () => {
  const opened = await twoBranchesAndVenue();
  const { commandId } = await opened.client.places.close({ code: 'B1', reason: '装修', at: CLOSES });
  await opened.client.changes.undo({ target: commandId });
  expect((await opened.client.places.get({ code: 'B1' })).story.closing).toBeNull();
  await opened.client.places.close({ code: 'B2', reason: '搬空', at: START + HOUR_MS });
  opened.clock.set(START + 2 * HOUR_MS);
  const { client } = await reopened(opened);
  expect((await client.places.get({ code: 'B2' })).place.closedAt).toBe(START + HOUR_MS);
});

test('patrols and the days ahead know of a planned closure until it is taken back', async () => {
  const { client } = await testCore();
  for (const code of ['B1', 'B2']) {
    await client.places.create({ code, name: '支行', type: 'branch' });
    const hours = Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, opens: 540, closes: 1020 }));
    await client.places.setHours({ code, hours });
  }
  await client.inspections.savePlan({
    plan: {
      code: 'daily',
      name: '日查',
      nameEn: null,
      cadence: 'daily',
      raisedCadence: null,
      raisedIn: [],
      post: '大堂经理',
      startsOn: '2026-09-11',
      active: true,
      checklists: ['safety-patrol'],
      placeTypes: ['branch'],
    },
  });
  const tasks = async () => (await client.inspections.tasks({ place: 'B1' })).items.map(({ dueOn }) => dueOn);
  const days = async () => (await client.planning.days({ days: 3 })).days;
  const noons = async () => (await days()).map(({ hours }) => [hours[12]?.open, hours[12]?.places]);
  expect(await tasks()).toEqual(['2026-09-11', '2026-09-12']);
  expect((await days()).map(({ closings }) => closings)).toEqual([[], [], []]);

  // 11:30 of the next day: its patrol is still made, that of the day after never comes.
  const at = START + DAY_MS + 2 * HOUR_MS;
  await client.places.close({ code: 'B1', reason: '装修', at });
  expect(await tasks()).toEqual(['2026-09-11', '2026-09-12']);
  expect(await noons()).toEqual([
    [2, 2],
    [1, 1],
    [1, 1],
  ]);
  const closing = { place: 'B1', name: '支行', nameEn: null, placeType: 'branch', at, reason: '装修' };
  expect((await days()).map(({ closings }) => closings)).toEqual([[], [closing], []]);

  // From a midnight on no patrol of that day is asked for, nor of any day after it.
  await client.places.close({ code: 'B1', reason: '装修', at: Date.parse('2026-09-12T00:00:00+08:00') });
  expect(await tasks()).toEqual(['2026-09-11']);
  expect((await client.inspections.tasks({ place: 'B2' })).total).toBe(2);
  await client.places.reopen({ code: 'B1' });
  expect(await tasks()).toEqual(['2026-09-11', '2026-09-12']);

  // Closed now: the plan of the days ahead counts it no more.
  await client.places.close({ code: 'B1', reason: '装修' });
  expect(await tasks()).toEqual([]);
  expect(await noons()).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

test('a pair that is no duplicate is dismissed with a reason, listed apart, and comes back', async () => {
  const { client } = await testCore();
  for (const code of ['B1', 'B2'])
    await client.places.create({ code, name: '城东支行', type: 'branch', lon: 120, lat: 30, datum: 'wgs84' });
  expect((await client.places.duplicates({})).items[0]).toMatchObject({ dismissed: null });
  const operator = { post: '值班长', name: '甲' };
  const { commandId } = await client.places.dismissDuplicate({ a: 'B2', b: 'B1', reason: '一楼和二楼', operator });
  expect(await client.places.duplicates({})).toEqual({ items: [], total: 0, dismissed: 1 });
  const apart = await client.places.duplicates({ dismissed: true });
  expect(apart.items[0]).toMatchObject({
    a: { code: 'B1' },
    dismissed: { reason: '一楼和二楼', at: START, by: operator },
  });
  await client.changes.undo({ target: commandId });
  expect(await client.places.duplicates({})).toMatchObject({ total: 1, dismissed: 0 });
  await client.places.dismissDuplicate({ a: 'B1', b: 'B2', reason: '两家' });
  await client.places.restoreDuplicate({ a: 'B2', b: 'B1' });
  expect(await client.places.duplicates({})).toMatchObject({ total: 1, dismissed: 0 });
  expect((await refusalOf(client.places.restoreDuplicate({ a: 'B1', b: 'B2' }))).code).toBe('NOT_DISMISSED');
  expect((await refusalOf(client.places.dismissDuplicate({ a: 'B1', b: 'B1', reason: '?' }))).code).toBe('SAME_PLACE');
  expect((await client.system.verify({})).ok).toBe(true);
});
