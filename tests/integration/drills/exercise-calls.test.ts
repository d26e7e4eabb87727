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

/** What a call meant for the exercise does, and that the same call without the header is one of the real world. */
async function expectTwoWorlds(real: CoreClient, inside: CoreClient): Promise<void> {
  expect((await inside.exercise.get({})).state).toBe('running');
  const stream = await inside.events.subscribe({});
  await stream.next();
  const next = stream.next();
  await inside.log.add({ text: '演练里的一条' });
  expect((await next).value).toMatchObject({ topics: expect.arrayContaining(['log']) });
  await stream.return?.();
  expect((await inside.log.search({})).items).toHaveLength(1);
  expect((await real.log.search({})).items).toEqual([]);
  expect((await refusalOf(real.exercise.get({}))).code).toBe('NOT_AN_EXERCISE');
}

test('calls over the socket of the store reach the exercise they name', async () => {
  const { core, client, dataDir, drill } = await running();
  const socket = await listenStoreSocket(dataDir, core.router, { kind: 'browser', url: () => null });
  onTestFinished(socket.close);
  const inside = await connectStoreSocket(dataDir, contract, drill);
  onTestFinished(() => inside?.close());
  if (inside === null) throw new Error('nobody answered');
  await expectTwoWorlds(client, inside.client);
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
  await expectTwoWorlds(client, createORPCClient<CoreClient>(link));
});
