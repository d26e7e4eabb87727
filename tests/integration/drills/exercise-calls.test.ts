import { MessageChannel } from 'node:worker_threads';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { serveRouter } from '../../../main/core/entry/core-process.ts';
import { connectStoreSocket } from '../../../main/core/entry/store-client.ts';
import { listenStoreSocket } from '../../../main/core/entry/store-socket.ts';
import { contract } from '../../../shared/contract/index.ts';
import { EXERCISE_HEADER } from '../../../shared/contract/transport.ts';
import { HOUR_MS, refusalOf, START, testCore, type CoreClient, type TestCore } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

/** A running exercise of one branch. */
async function running(): Promise<TestCore & { drill: string }> {
  const opened = await testCore();
  const { client } = opened;
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.plan({ scenario: 'power-cut', places: ['A'] });
  await client.drills.start({ drill });
  return { ...opened, drill };
}

/** The topics told of in the exercise when something is logged there. */
async function logInside(inside: CoreClient): Promise<unknown> {
  const stream = await inside.events.subscribe({});
  await stream.next();
  const next = stream.next();
  await inside.log.add({ text: '演练里的一条' });
  const { value } = await next;
  await stream.return?.();
  return value;
}

const TOLD = expect.objectContaining({ topics: expect.arrayContaining(['log']) });

/** How many lines each world has, the exercise first. */
const lines = async (...worlds: CoreClient[]): Promise<number[]> =>
  Promise.all(worlds.map(async (world) => (await world.log.search({})).items.length));

test('calls over the socket of the store reach the exercise they name', async () => {
  const { core, client, dataDir, drill } = await running();
  const socket = await listenStoreSocket(dataDir, core.router, { kind: 'browser', url: () => null });
  onTestFinished(socket.close);
  const inside = await connectStoreSocket(dataDir, contract, drill);
  onTestFinished(() => inside?.close());
  if (inside === null) throw new Error('nobody answered');
  expect((await inside.client.exercise.get({})).state).toBe('running');
  expect(await logInside(inside.client)).toEqual(TOLD);
  expect(await lines(inside.client, client)).toEqual([1, 0]);
  const nowhere = await connectStoreSocket(dataDir, contract, 'drill-0000000000000000');
  onTestFinished(() => nowhere?.close());
  expect((await refusalOf(nowhere?.client.log.search({}) ?? Promise.resolve())).code).toBe('UNKNOWN_EXERCISE');
});

test('calls over a port of the desktop shell do too', async () => {
  const { core, client, drill } = await running();
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  serveRouter(core.router)(port2, 'console');
  // The types of Node's ports and the browser's differ in names only.
  const port = port1 as unknown as globalThis.MessagePort;
  const link = new RPCLink({ port, headers: { [EXERCISE_HEADER]: drill } });
  port1.start();
  const inside = createORPCClient<CoreClient>(link);
  expect(await logInside(inside)).toEqual(TOLD);
  expect(await lines(inside, client)).toEqual([1, 0]);
  expect((await refusalOf(client.exercise.get({}))).code).toBe('NOT_AN_EXERCISE');
});

test('the script goes on when the window of the controller is closed, and another one finds it where it is', async () => {
  const { core, clock, dataDir, drill } = await running();
  const socket = await listenStoreSocket(dataDir, core.router, { kind: 'browser', url: () => null });
  onTestFinished(socket.close);
  const controller = await connectStoreSocket(dataDir, contract, drill);
  if (controller === null) throw new Error('nobody answered');
  await controller.client.exercise.step({ kind: 'pause' });
  await controller.client.exercise.step({ kind: 'resume' });
  controller.close();
  clock.advance(4 * 60_000);
  core.passTime();
  const next = await connectStoreSocket(dataDir, contract, drill);
  onTestFinished(() => next?.close());
  const state = await next?.client.exercise.get({});
  expect(state).toMatchObject({ state: 'running', offset: 4 * 60_000 });
  expect(state?.injects.filter(({ releasedAt }) => releasedAt !== null).map(({ bySchedule }) => bySchedule)).toEqual([
    true,
    true,
  ]);
});

const insideOf = ({ core }: TestCore, drill: string): CoreClient =>
  createRouterClient(core.router, { context: { client: 'test', exercise: drill } });

test('a copy carries finished exercises with their data to another machine, and says what becomes of one that runs', async () => {
  const here = await running();
  await insideOf(here, here.drill).log.add({ text: '演练里的一条' });
  await here.client.drills.end({ drill: here.drill });
  const { drill: second } = await here.client.drills.plan({ scenario: 'core-outage', places: ['A'] });
  await here.client.drills.start({ drill: second });
  const file = path.join(here.dataDir, 'carried.sqlite');
  await here.client.system.backup({ file });

  const there = await testCore();
  const source = { from: 'file' as const, file };
  const plan = await there.client.backups.plan({ source });
  expect(plan.exercises).toEqual({
    kept: 1,
    running: [expect.objectContaining({ drill: second, number: 2, becomes: 'lost' })],
  });
  await there.client.backups.restore({ source, token: plan.token });
  expect((await there.client.drills.get({ drill: second })).drill).toMatchObject({
    stage: 'ended',
    endedBecause: { code: 'world-lost' },
  });
  expect((await there.client.drills.reportArchive({ drill: here.drill })).state).toBe('intact');
  const inside = insideOf(there, here.drill);
  expect((await inside.log.search({})).items).toMatchObject([{ text: '演练里的一条' }]);
  expect((await inside.exercise.get({})).state).toBe('ended');
  expect(await there.client.system.verify({})).toMatchObject({ ok: true });
  expect(await inside.system.verify({})).toMatchObject({ ok: true });
});

test('a store put back to before an exercise began leaves its data aside; one from its midst takes it in as it stands', async () => {
  const here = await running();
  const { client, clock, dataDir, drill } = here;
  const file = path.join(dataDir, 'midst.sqlite');
  await client.system.backup({ file });
  const before = { from: 'instant' as const, at: START - 1 };
  const midst = { from: 'file' as const, file };
  expect((await client.backups.plan({ source: midst })).exercises.running).toMatchObject([{ becomes: 'goes-on' }]);
  clock.advance(HOUR_MS);
  await client.drills.end({ drill, reason: '到点结束' });

  const plan = await client.backups.plan({ source: midst });
  expect(plan.exercises).toMatchObject({ kept: 0, running: [{ drill, becomes: 'ends' }] });
  await client.backups.restore({ source: midst, token: plan.token });
  expect((await client.drills.get({ drill })).drill).toMatchObject({
    stage: 'ended',
    endedAt: START + HOUR_MS,
    endedBecause: { code: 'by-hand', note: '到点结束' },
  });
  expect((await client.drills.reportArchive({ drill })).state).toBe('intact');

  const { drill: later } = await client.drills.plan({ scenario: 'core-outage', places: ['A'] });
  clock.advance(HOUR_MS);
  const planned = { from: 'instant' as const, at: clock.now() - 1 };
  await client.drills.start({ drill: later });
  const back = await client.backups.plan({ source: planned });
  expect(back.exercises).toMatchObject({ kept: 1, running: [{ drill: later, becomes: 'set-aside' }] });
  await client.backups.restore({ source: planned, token: back.token });
  expect((await client.drills.get({ drill: later })).drill.stage).toBe('planned');
  expect((await refusalOf(insideOf(here, later).exercise.get({}))).code).toBe('UNKNOWN_EXERCISE');
  await client.drills.start({ drill: later });
  expect((await insideOf(here, later).exercise.get({})).state).toBe('running');
  expect((await client.backups.plan({ source: before })).exercises).toEqual({
    kept: 0,
    running: [expect.objectContaining({ becomes: 'set-aside' })],
  });
});
