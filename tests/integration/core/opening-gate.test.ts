import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, START, testCore } from '../../support/core-client.ts';
import { addItem, makeSmallEvent } from '../../support/small-event.ts';

const HEAD = { post: '网点负责人' };
const COMMANDER = { post: '指挥长', name: '陈' };
const TODAY = '2026-09-11';

async function gated() {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  for (const { code } of (await client.catalogue.get({})).items)
    await client.catalogue.requireFor({ item: code, placeType: 'branch', required: false });
  await addItem(client, 'cash', { critical: true, dueOffsetDays: -28, freshHours: 24 });
  for (const place of ['B1', 'B2']) {
    await client.places.create({ code: place, name: place, type: 'branch' });
    await client.places.setHours({
      code: place,
      hours: [
        { weekday: 5, opens: 540, closes: 1020 },
        { weekday: 6, opens: 540, closes: 1020 },
      ],
    });
  }
  await client.readiness.set({ place: 'B1', item: 'cash', status: 'ready' });
  return opened;
}

test('the gate shows what is not green at the opening instant, worst first', async () => {
  const { client } = await gated();
  const today = await client.gate.check({});
  expect(today).toMatchObject({ date: TODAY, counts: { places: 2, green: 1, failing: 1, undecided: 2, closed: 0 } });
  expect(today.items.map(({ place, findings }) => [place, findings.map(({ item }) => item)])).toEqual([
    ['B2', ['cash']],
    ['B1', []],
  ]);
  expect(today.items[0]?.opensAt).toBe(START - HOUR_MS / 2);
  // Tomorrow at nine the count of this morning is still fresh; a count a day older would not be.
  expect((await client.gate.check({ date: '2026-09-12' })).counts).toMatchObject({ green: 1 });
  await client.readiness.set({ place: 'B1', item: 'cash', status: 'ready', observedAt: START - 2 * HOUR_MS });
  const tomorrow = await client.gate.check({ date: '2026-09-12', place: 'B1' });
  expect(tomorrow.items[0]?.findings).toMatchObject([{ item: 'cash', state: 'stale' }]);
  expect((await client.gate.check({ date: '2026-09-13' })).counts).toMatchObject({ places: 0, closed: 2 });
});

test('"open anyway" needs a reason, and a second decision stands beside the first', async () => {
  const { client, clock } = await gated();
  const decide = (
    outcome: 'open' | 'open-anyway' | 'not-open',
    reason?: string,
    operator: typeof COMMANDER | typeof HEAD = HEAD,
  ) => client.gate.decide({ place: 'B2', date: TODAY, outcome, operator, ...(reason === undefined ? {} : { reason }) });
  expect((await refusalOf(decide('open'))).details).toEqual({ items: ['cash'] });
  expect((await refusalOf(decide('open-anyway', ' '))).code).toBe('REASON_REQUIRED');
  await decide('not-open');
  clock.set(START + HOUR_MS);
  expect((await decide('open-anyway', '现金十点前到', COMMANDER)).findings).toMatchObject([{ item: 'cash' }]);
  const { items } = await client.gate.history({ place: 'B2', date: TODAY });
  expect(items.map(({ outcome, decidedBy, reason }) => [outcome, decidedBy.post, reason])).toEqual([
    ['open-anyway', '指挥长', '现金十点前到'],
    ['not-open', '网点负责人', null],
  ]);
  expect((await client.gate.check({ place: 'B2' })).items[0]?.decision).toMatchObject({
    outcome: 'open-anyway',
    decidedBy: COMMANDER,
  });
  expect((await refusalOf(client.gate.decide({ place: 'B2', date: '2026-09-01', outcome: 'not-open' }))).code).toBe(
    'DAY_IS_PAST',
  );
});

test('all that is green opens at once, and nothing else', async () => {
  const { client, clock } = await gated();
  expect(await client.gate.openGreen({ date: TODAY, places: ['B1', 'B2'] })).toMatchObject({
    opened: 1,
    notGreen: ['B2'],
  });
  expect((await client.gate.check({})).counts).toMatchObject({ open: 1, undecided: 1 });
  // Decided already: nothing changes.
  expect(await client.gate.openGreen({ date: TODAY, places: ['B1'] })).toMatchObject({ opened: 0 });
  clock.set(START + DAY_MS);
  expect((await client.gate.check({})).date).toBe('2026-09-12');
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
