import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { expect, onTestFinished, test } from 'vitest';
import { serveRouter } from '../../../main/core/entry/core-process.ts';
import { connectStoreSocket } from '../../../main/core/entry/store-client.ts';
import { listenStoreSocket } from '../../../main/core/entry/store-socket.ts';
import { contract } from '../../../shared/contract/index.ts';
import { EXERCISE_HEADER } from '../../../shared/contract/transport.ts';
import { refusalOf, testCore, type CoreClient, type TestCore } from '../../support/core-client.ts';
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
