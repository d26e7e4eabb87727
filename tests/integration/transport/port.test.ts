import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, onTestFinished, test } from 'vitest';
import { createConnection } from '../../../renderer/app/rpc-client/connection.ts';
import { createPortTransport } from '../../../renderer/app/rpc-client/port-transport.ts';
import { CORE_PORT_MESSAGE, type CoreState, type ShellState } from '../../../shared/contract/bridge.ts';
import { failureOf } from '../../support/failure-of.ts';
import { createProbeCore, probeContract } from '../../support/transport-router.ts';

const stateOf = (generation: number, phase: CoreState['phase']): ShellState => ({
  core: { phase, pid: 1, generation, restarts: 0, since: 0, code: null, message: null },
  wallDisplayId: null,
  walls: [],
});

/** A window and a shell that hands out ports as the desktop shell does. */
const createShell = () => {
  const core = createProbeCore();
  const page = new EventTarget() as unknown as Window;
  const listeners = new Set<(state: ShellState) => void>();
  const coreEnds: NodePort[] = [];
  let generation = 1;
  let ready = true;

  const post = (source: unknown, body: unknown, port: unknown): void => {
    const event = new MessageEvent('message', { data: body });
    // The constructor takes only ports of its own kind and no window of ours.
    Object.defineProperties(event, { source: { value: source }, ports: { value: [port] } });
    page.dispatchEvent(event);
  };
  const deliver = (): void => {
    const { port1, port2 } = new MessageChannel();
    coreEnds.push(port1);
    new RPCHandler(core.router).upgrade(port1, { context: { client: 'console' } });
    port1.start();
    post(page, { type: CORE_PORT_MESSAGE, generation }, port2);
  };
  const tell = (phase: CoreState['phase']): void => {
    for (const listener of listeners) listener(stateOf(generation, phase));
  };
  onTestFinished(() => coreEnds.forEach((end) => end.close()));
  return {
    core,
    page,
    post,
    bridge: {
      requestPort: () => {
        if (ready) queueMicrotask(deliver);
      },
      onShellState: (listener: (state: ShellState) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    /** The core dies without a word on its ports, as it looks in older browsers. */
    crash: () => {
      ready = false;
      tell('restarting');
    },
    restart: () => {
      generation += 1;
      ready = true;
      tell('ready');
      deliver();
    },
    closePorts: () => coreEnds.splice(0).forEach((end) => end.close()),
  };
};

const connect = ({ bridge, page }: ReturnType<typeof createShell>) => {
  const connection = createConnection<ContractRouterClient<typeof probeContract>>({
    transport: createPortTransport({ bridge, page, plugins: [] }),
    openEvents: (client, signal) => client.events.subscribe({}, { signal }),
    now: () => 0,
    delayMs: () => 1,
    patienceMs: () => 60_000,
    offlineAfterMs: 60_000,
  });
  onTestFinished(connection.close);
  return connection;
};

test('calls go over the port the shell hands out', async () => {
  const connection = connect(createShell());
  expect(connection.kind).toBe('port');
  expect(await connection.client.echo({ text: '网点' })).toEqual({ text: '网点' });
});

test("the shell's word that the core is gone ends pending calls, and the next port is taken by itself", async () => {
  const shell = createShell();
  const connection = connect(shell);
  const hanging = shell.core.whenHanging();
  const outcome = failureOf(connection.client.hang({}));
  await hanging;
  shell.crash();
  expect(await outcome).toMatchObject({ code: 'CORE_RESTARTED' });
  const waiting = connection.client.echo({ text: 'x' });
  shell.restart();
  expect(await waiting).toEqual({ text: 'x' });
});

test('a port that closes is a loss too, and another one is asked for', async () => {
  const shell = createShell();
  const connection = connect(shell);
  const hanging = shell.core.whenHanging();
  const outcome = failureOf(connection.client.hang({}));
  await hanging;
  shell.closePorts();
  expect(await outcome).toMatchObject({ code: 'CORE_RESTARTED' });
  expect(await connection.client.echo({ text: 'x' })).toEqual({ text: 'x' });
});

test('a port from anywhere but the own window is not taken', async () => {
  const shell = createShell();
  const stranger = new MessageChannel();
  onTestFinished(() => stranger.port1.close());
  const connection = connect(shell);
  const body = { type: CORE_PORT_MESSAGE, generation: 9 };
  shell.post(null, body, stranger.port2);
  shell.post(shell.page, { type: 'something else' }, stranger.port2);
  expect(await connection.client.echo({ text: 'x' })).toEqual({ text: 'x' });
});
