import type { ContractRouterClient } from '@orpc/contract';
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { startWebServer } from '../../../main/core/entry/web-server.ts';
import { createConnection, type Connection } from '../../../renderer/app/rpc-client/connection.ts';
import type { ConnectionState } from '../../../renderer/app/rpc-client/connection-state.ts';
import { createSocketTransport } from '../../../renderer/app/rpc-client/socket-transport.ts';
import { createLossSignal } from '../../../renderer/app/rpc-client/loss-signal.ts';
import type { OpenLink, Transport } from '../../../renderer/app/rpc-client/transport.ts';
import { failureOf } from '../../support/failure-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createProbeCore, probeContract, type ProbeCore } from '../../support/transport-router.ts';

type ProbeClient = ContractRouterClient<typeof probeContract>;

const TOKEN = 'the-same-after-a-restart';

const serve = (core: ProbeCore, port = 0) =>
  startWebServer({ router: core.router, rendererDir: temporaryFolder(), port, token: TOKEN });

type Address = { readonly origin: string; readonly token: string };

const socketTransport = ({ origin, token }: Address): Transport =>
  createSocketTransport({
    origin,
    token,
    client: 'wall',
    plugins: [new RequestValidationPlugin(probeContract), new ResponseValidationPlugin(probeContract)],
    openSocket: (url, protocols) => new NodeSocket(url, protocols, { origin }) as unknown as WebSocket,
    fetch: globalThis.fetch,
  });

/** No patience to speak of with the first two links, from opening to answering; then longer than a test. */
const shortAtFirst = (): (() => number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked <= 3 ? 5 : 60_000;
  };
};

const connect = (address: Address, offlineAfterMs?: number): Connection<ProbeClient> =>
  connectOver(socketTransport(address), offlineAfterMs, () => 60_000);

const connectOver = (
  transport: Transport,
  offlineAfterMs = 60_000,
  patienceMs = shortAtFirst(),
): Connection<ProbeClient> => {
  const connection = createConnection<ProbeClient>({
    transport,
    patienceMs,
    openEvents: (client, signal) => client.events.subscribe({}, { signal }),
    now: () => 0,
    delayMs: () => 1,
    offlineAfterMs,
  });
  onTestFinished(connection.close);
  return connection;
};

const reaches = (connection: Connection<ProbeClient>, phase: ConnectionState['phase']): Promise<ConnectionState> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (connection.state.get().phase !== phase) return;
      stop();
      resolve(connection.state.get());
    };
    const stop = connection.state.subscribe(look);
    look();
  });

/** Everything the event stream says, in order, and a promise for the moment it has said `count` things. */
const listenTo = (connection: Connection<ProbeClient>) => {
  const heard: (number | string)[] = [];
  let wake: (() => void) | null = null;
  const hear = (what: number | string): void => {
    heard.push(what);
    wake?.();
  };
  connection.subscribeEvents((event) => hear(event.sequence), hear);
  const heardSo = async (count: number): Promise<(number | string)[]> => {
    while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return heard;
  };
  return { heardSo };
};

test('calls made before the link is there wait for it, and say who is calling', async () => {
  const server = await serve(createProbeCore());
  onTestFinished(server.close);
  const connection = connect(server);
  expect(connection.state.get().phase).toBe('connecting');
  expect(await connection.client.whoami({})).toEqual({ client: 'wall' });
  expect(connection.state.get().phase).toBe('online');
});

/** A link that is open and never answers. */
function silentLink(): OpenLink {
  const { fire, onLost } = createLossSignal();
  return { link: { call: () => new Promise<never>(() => undefined) }, isAlive: () => true, onLost, close: fire };
}

test('a link that opens and never answers, or never opens, is given up and another one taken', async () => {
  const server = await serve(createProbeCore());
  onTestFinished(server.close);
  const real = socketTransport(server);
  let opened = 0;
  const connection = connectOver({
    ...real,
    open: async (signal) => {
      opened += 1;
      if (opened === 1)
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return opened === 2 ? silentLink() : real.open(signal);
    },
  });
  await reaches(connection, 'online');
  expect(opened).toBe(3);
  connection.renew();
  await reaches(connection, 'restarting');
  expect(await connection.client.whoami({})).toEqual({ client: 'wall' });
  expect(opened).toBe(4);
});

test('a call may give up waiting', async () => {
  const connection = connect({ origin: 'http://127.0.0.1:1', token: TOKEN });
  const giveUp = new AbortController();
  const call = connection.client.echo({ text: 'x' }, { signal: giveUp.signal });
  giveUp.abort(new Error('enough'));
  await expect(call).rejects.toThrow('enough');
});

test('events arrive in order, and a hole in the numbers is told', async () => {
  const core = createProbeCore();
  const server = await serve(core);
  onTestFinished(server.close);
  const connection = connect(server);
  const { heardSo } = listenTo(connection);
  await core.whenListeners(1);
  for (const sequence of [1, 2, 4]) core.publish(sequence);
  core.publish(5, 'two');
  expect(await heardSo(7)).toEqual([0, 1, 2, 'skipped', 4, 'skipped', 5]);
});

test('when the core goes away pending calls end as CORE_RESTARTED, and everything comes back by itself', async () => {
  const core = createProbeCore();
  let server = await serve(core);
  const port = Number(new URL(server.origin).port);
  const connection = connect(server);
  const { heardSo } = listenTo(connection);
  const hanging = core.whenHanging();
  const pending = connection.client.hang({});
  const outcome = failureOf(pending);
  await hanging;
  core.publish(1);
  await heardSo(2);

  const phases: string[] = [];
  connection.state.subscribe(() => phases.push(connection.state.get().phase));
  const restarting = reaches(connection, 'restarting');
  await server.close();
  expect(await outcome).toMatchObject({ code: 'CORE_RESTARTED' });
  await restarting;
  core.publish(2);
  const waiting = connection.client.echo({ text: 'sent while away' });
  server = await serve(core, port);
  onTestFinished(() => server.close());

  expect(await waiting).toEqual({ text: 'sent while away' });
  expect(phases).toEqual(['restarting', 'online']);
  core.publish(3);
  expect(await heardSo(5)).toEqual([0, 1, 'reopened', 2, 3]);
});

test('a link that comes back to a core that has nothing new tells no gap', async () => {
  const core = createProbeCore();
  let server = await serve(core);
  const port = Number(new URL(server.origin).port);
  const connection = connect(server);
  const { heardSo } = listenTo(connection);
  core.publish(1);
  await reaches(connection, 'online');
  await server.close();
  server = await serve(core, port);
  onTestFinished(() => server.close());
  await reaches(connection, 'restarting');
  await reaches(connection, 'online');
  core.publish(2);
  expect(await heardSo(3)).toEqual([1, 1, 2]);
});

test('a page with a wrong token stops trying, says so, and refuses calls', async () => {
  const server = await serve(createProbeCore());
  onTestFinished(server.close);
  const connection = connect({ origin: server.origin, token: 'wrong' });
  expect(await reaches(connection, 'offline')).toMatchObject({ code: 'TOKEN_REFUSED' });
  await expect(connection.client.echo({ text: 'x' })).rejects.toMatchObject({ code: 'CORE_OFFLINE' });
});

test('a core that stays away turns the state offline and sends callers away; it is found all the same when it returns', async () => {
  const core = createProbeCore();
  let server = await serve(core);
  const port = Number(new URL(server.origin).port);
  await server.close();
  const connection = connect(server, 5);
  const early = failureOf(connection.client.echo({ text: 'x' }));
  await reaches(connection, 'offline');
  expect(await early).toMatchObject({ code: 'CORE_OFFLINE' });
  server = await serve(core, port);
  onTestFinished(() => server.close());
  await reaches(connection, 'online');
  expect(await connection.client.echo({ text: 'x' })).toEqual({ text: 'x' });
});

test('closing ends the stream in the core and refuses later calls', async () => {
  const core = createProbeCore();
  const server = await serve(core);
  onTestFinished(server.close);
  const connection = connect(server);
  await core.whenListeners(1);
  await reaches(connection, 'online');
  connection.close();
  await core.whenListeners(0);
  await expect(connection.client.echo({ text: 'x' })).rejects.toMatchObject({ code: 'CORE_OFFLINE' });
});

test('an answer that breaks the contract is refused on this side', async () => {
  const core = createProbeCore();
  const server = await serve(core);
  onTestFinished(server.close);
  const connection = connect(server);
  const wrong = { text: 5 } as unknown as { text: string };
  await expect(connection.client.echo(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a core that comes late is told as a gap: what was refused meanwhile is read again', async () => {
  const before = await serve(createProbeCore());
  const { origin } = before;
  await before.close();
  const connection = connect({ origin, token: TOKEN }, 20);
  const { heardSo } = listenTo(connection);
  await expect(connection.client.echo({ text: 'x' })).rejects.toMatchObject({ code: 'CORE_OFFLINE' });
  const server = await serve(createProbeCore(), Number(new URL(origin).port));
  onTestFinished(server.close);
  expect(await heardSo(2)).toEqual(['reopened', 0]);
  expect(await connection.client.echo({ text: 'x' })).toEqual({ text: 'x' });
});
