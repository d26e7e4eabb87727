import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, START, testCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

test('what a drill left open follows into the next event, once; a name that is mended carries nothing', async () => {
  const { client, clock } = await testCore();
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.record({
    scenario: 'power-cut',
    places: ['A'],
    heldAt: START - HOUR_MS,
    result: 'passed',
    actions: [
      { place: 'A', text: '更换电池' },
      { place: 'A', text: '更正联络表' },
    ],
  });
  const [first, second] = (await client.drills.get({ drill })).actions;
  const step = { action: second?.id ?? '' };
  await client.drills.actionStep({ ...step, step: 'do', operator: { post: '甲' } });
  await client.drills.actionStep({ ...step, step: 'verify', operator: { post: '乙' } });
  const { event } = await client.event.get({});
  const { name = '', zone = 'Asia/Shanghai', opensAt = 0, closesAt = 0 } = event ?? {};
  await client.event.save({ name: '改了名字', zone, opensAt: opensAt + DAY_MS, closesAt: closesAt + DAY_MS });
  expect((await client.drills.carriable({})).items).toEqual([]);
  expect((await refusalOf(client.drills.carryOver({}))).code).toBe('NOTHING_TO_CARRY');
  clock.advance(closesAt - START + 10 * DAY_MS);
  const next = closesAt + 300 * DAY_MS;
  await client.event.save({ name: '下一届', zone, opensAt: next, closesAt: next + 10 * DAY_MS });
  const open = await client.drills.carriable({});
  expect(open).toMatchObject({ event: { name: '下一届' }, items: [{ id: first?.id, event: name, overdue: true }] });
  expect(await client.drills.carryOver({})).toMatchObject({ carried: 1 });
  expect((await client.drills.actions({ open: true })).items).toMatchObject([
    { id: first?.id, event: '下一届', carriedFrom: name, overdue: false, dueAt: next - 30 * DAY_MS },
  ]);
  expect((await client.drills.carriable({})).items).toEqual([]);
  expect((await refusalOf(client.drills.carryOver({}))).code).toBe('NOTHING_TO_CARRY');
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});
