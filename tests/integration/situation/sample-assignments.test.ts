import { expect, test } from 'vitest';
import { sampleCore } from '../../support/sample-core.ts';

test('the sample event has standing tasks, orders with and without an answer, and playbooks that run', async () => {
  const { client } = await sampleCore();
  const { items: rules } = await client.tasks.rules({});
  expect(rules.length).toBeGreaterThanOrEqual(3);
  const tasks = await client.tasks.list({ state: 'all' });
  expect(tasks.items.every(({ sample }) => sample)).toBe(true);
  expect(tasks.counts.settled).toBeGreaterThanOrEqual(5);
  const late = await client.tasks.overdue({});
  expect(late.tasksTotal).toBeGreaterThan(0);
  expect(late.ordersTotal).toBeGreaterThan(0);
  const { items: incidents } = await client.incidents.list({ open: true });
  const runs = await Promise.all(incidents.map(({ id }) => client.playbooks.forIncident({ incident: id })));
  expect(runs.flatMap((one) => one.runs).every(({ sample }) => sample)).toBe(true);
  expect(runs.flatMap((one) => one.runs)).not.toEqual([]);
  expect((await client.system.verify({})).ok).toBe(true);
}, 60_000);
