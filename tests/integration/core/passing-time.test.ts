import { expect, test } from 'vitest';
import { DAY_MS, eventStream, HOUR_MS, nextEvent, START, testCore } from '../../support/core-client.ts';
import { addItem, makeSmallEvent, OPENS_AT } from '../../support/small-event.ts';

const DUE = OPENS_AT - 28 * DAY_MS;

async function readyCell() {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await addItem(client, 'cash', { critical: true, dueOffsetDays: -28, freshHours: 24 });
  await client.places.create({ code: 'B1', name: '网点', type: 'branch' });
  await client.readiness.set({ place: 'B1', item: 'cash', status: 'ready' });
  return opened;
}

test('ready, then stale, then red: by time alone, each told to every subscriber', async () => {
  const { core, client, clock } = await readyCell();
  const [one, two] = [await eventStream(client), await eventStream(client)];
  const cell = async () => (await client.readiness.cell({ place: 'B1', item: 'cash' })).cell;
  const { revision } = await client.system.info({});
  expect(await cell()).toMatchObject({ state: 'ready', nextChangeAt: START + DAY_MS, due: DUE });

  clock.set(START + DAY_MS - 1);
  core.passTime();
  expect((await cell()).state).toBe('ready');

  clock.set(START + DAY_MS);
  core.passTime();
  const stale = await nextEvent(one);
  expect(stale).toMatchObject({ at: START + DAY_MS, revision, places: ['B1'] });
  expect(stale.topics.toSorted()).toEqual(['readiness', 'time']);
  expect(await nextEvent(two)).toEqual(stale);
  expect(await cell()).toMatchObject({ state: 'stale', since: START + DAY_MS, nextChangeAt: DUE });

  clock.set(DUE);
  core.passTime();
  const red = await nextEvent(one);
  expect(red.sequence).toBeGreaterThan(stale.sequence);
  expect(await cell()).toMatchObject({
    state: 'red',
    reason: 'critical-evidence-expired-after-due',
    since: DUE,
    nextChangeAt: null,
  });
  for (const by of ['event', 'place'] as const) {
    const row = (await client.readiness.rollup({ by })).rows.find(({ key }) => key === 'event' || key === 'B1');
    expect(row).toMatchObject({ state: 'red', criticalRed: expect.any(Number) });
  }
});

test('new evidence makes it green again, and the next expiry is waited for', async () => {
  const { core, client, clock } = await readyCell();
  clock.set(DUE + 3 * DAY_MS);
  core.passTime();
  const { cell } = await client.readiness.set({ place: 'B1', item: 'cash', status: 'ready' });
  expect(cell).toMatchObject({ state: 'ready', nextChangeAt: DUE + 4 * DAY_MS });
});

test('a step over many limits at once is one event', async () => {
  const { core, client, clock } = await readyCell();
  const stream = await eventStream(client);
  clock.advance(60 * DAY_MS);
  core.passTime();
  const passed = await nextEvent(stream);
  await client.places.create({ code: 'B2', name: '网点', type: 'branch' });
  const made = await nextEvent(stream);
  expect(made.sequence).toBe(passed.sequence + 1);
  expect(made.topics).toEqual(['places']);
});

test('what turned since the last look is listed, newest first', async () => {
  const { core, client, clock } = await readyCell();
  const looked = clock.now();
  clock.set(DUE + HOUR_MS);
  core.passTime();
  const { cells } = await client.readiness.turned({ since: looked });
  const cash = cells.find(({ item }) => item === 'cash');
  expect(cash).toMatchObject({ place: 'B1', state: 'red', since: DUE });
  const moments = cells.map(({ since }) => since ?? 0);
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  expect((await client.readiness.turned({ since: DUE })).cells).toEqual([]);
});

test('a core that was down when the moment came knows it at once', async () => {
  const { client, core, dataDir } = await readyCell();
  expect((await client.board.get({})).nextChangeAt).toBe(START + DAY_MS);
  await core.close();
  const later = await testCore({ dataDir, now: DUE + 1 });
  expect((await later.client.readiness.cell({ place: 'B1', item: 'cash' })).cell.state).toBe('red');
});
