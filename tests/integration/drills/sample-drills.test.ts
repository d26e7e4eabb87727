import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { DAY_MS, START, type CoreClient } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';

test('the sample has a year of drills, one ahead, and nothing of it turns the log and the tables apart', async () => {
  const { client } = await sampleCore();
  const { items } = await client.drills.list({});
  expect(items).toHaveLength(14);
  expect(items[0]).toMatchObject({ stage: 'planned', number: 14 });
  const held = items.filter(({ stage }) => stage === 'concluded');
  const days = held.map(({ startedAt }) => Math.round((START - (startedAt ?? 0)) / 86_400_000));
  expect(Math.max(...days)).toBeGreaterThan(330);
  const { counts } = await client.drills.matrix({});
  for (const state of ['overdue', 'never', 'soon', 'done'] as const) expect(counts[state]).toBeGreaterThan(0);
  expect(await client.drills.actions({})).toMatchObject({ total: 3, open: 2, overdue: 1 });
  // What is open of it follows into the event after it.
  const { event } = await client.event.get({});
  const { zone = '', closesAt = 0 } = event ?? {};
  expect((await client.drills.carriable({})).items).toEqual([]);
  const next = { name: '下一届', zone, opensAt: closesAt + 300 * DAY_MS, closesAt: closesAt + 310 * DAY_MS };
  await client.event.save(next);
  expect((await client.drills.carriable({})).items).toHaveLength(2);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('the exercise of the planned one begins without any open incident, one whose closing is disputed included', async () => {
  const { client, core } = await sampleCore();
  const open = (await client.incidents.list({ open: true })).items;
  expect(open.some(({ dispute }) => dispute !== null)).toBe(true);
  const [planned] = (await client.drills.list({ stage: 'planned' })).items;
  const drill = planned?.id ?? '';
  await client.drills.start({ drill });
  const inside: CoreClient = createRouterClient(core.router, { context: { client: 'test', exercise: drill } });
  expect((await inside.incidents.list({ open: true })).items).toEqual([]);
  expect((await client.incidents.list({ open: true })).items).toHaveLength(open.length);
});
