import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CoreState } from '../../../shared/contract/bridge.ts';
import type { FromCore, ToCore } from '../../../shared/contract/core-process.ts';
import { CoreHost } from './core-host.ts';
import type { CoreProcess } from './core-process.ts';

type Port = Parameters<CoreProcess['post']>[1];

/** A core that does what the test tells it. */
class ScriptedCore implements CoreProcess {
  readonly received: { message: ToCore; port: Port }[] = [];
  readonly kills: boolean[] = [];
  readonly #messageListeners: ((message: unknown) => void)[] = [];
  readonly #exitListeners: ((code: number) => void)[] = [];

  post(message: ToCore, port?: Port): void {
    this.received.push({ message, port });
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#messageListeners.push(listener);
  }
  onExit(listener: (code: number) => void): void {
    this.#exitListeners.push(listener);
  }
  kill(hard: boolean): void {
    this.kills.push(hard);
  }
  says(message: FromCore | { type: string }): void {
    for (const listener of this.#messageListeners) listener(message);
  }
  ready(pid: number): void {
    this.says({ type: 'ready', pid, node: '24.0.0', schemaVersion: 3 });
  }
  exits(code: number): void {
    for (const listener of this.#exitListeners) listener(code);
  }
  types(): string[] {
    return this.received.map(({ message }) => message.type);
  }
}

const port = (name: string): NonNullable<Port> => ({ name }) as unknown as NonNullable<Port>;

function setUp() {
  const cores: ScriptedCore[] = [];
  const states: CoreState[] = [];
  let channels = 0;
  const host = new CoreHost({
    open: { type: 'open', dataDir: '/data', resourcesDir: '/resources', sample: false },
    fork: () => {
      const core = new ScriptedCore();
      cores.push(core);
      return core;
    },
    createChannel: () => {
      channels += 1;
      return { port1: port(`core ${channels}`), port2: port(`window ${channels}`) };
    },
    onState: (state) => states.push(state),
    now: () => Date.now(),
  });
  const deliveries: { id: number; generation: number; port: unknown }[] = [];
  const connect = (id: number): void =>
    host.connect({
      id,
      client: 'console',
      deliver: (generation, delivered) => deliveries.push({ id, generation, port: delivered }),
    });
  const core = (index: number): ScriptedCore => {
    const found = cores[index];
    if (found === undefined) throw new Error(`core ${index} was not started`);
    return found;
  };
  return { host, cores, core, states, deliveries, connect };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('CoreHost', () => {
  it('opens the store and hands each window a port once the core is ready', () => {
    const { host, core, deliveries, connect } = setUp();
    host.start();
    connect(7);
    expect(deliveries).toEqual([]);
    core(0).ready(4711);
    connect(8);

    expect(core(0).types()).toEqual(['open', 'connect', 'connect']);
    expect(core(0).received[1]?.port).toEqual(port('core 1'));
    expect(deliveries).toEqual([
      { id: 7, generation: 1, port: port('window 1') },
      { id: 8, generation: 1, port: port('window 2') },
    ]);
    expect(host.state).toMatchObject({ phase: 'ready', pid: 4711, restarts: 0 });
    expect(host.schemaVersion).toBe(3);
  });

  it('restarts a core that died and gives every window still there a new port', () => {
    const { host, core, cores, states, deliveries, connect } = setUp();
    host.start();
    core(0).ready(1);
    connect(7);
    connect(8);
    host.disconnect(8);
    core(0).exits(9);
    expect(host.state).toMatchObject({ phase: 'restarting', pid: null, restarts: 1, generation: 1 });

    vi.advanceTimersByTime(199);
    expect(cores).toHaveLength(1);
    vi.advanceTimersByTime(1);
    core(1).ready(2);
    expect(deliveries.at(-1)).toEqual({ id: 7, generation: 2, port: port('window 3') });
    expect(deliveries).toHaveLength(3);
    expect(states.map((state) => state.phase)).toEqual(['starting', 'ready', 'restarting', 'restarting', 'ready']);
  });

  it('ignores what a dead core still had in the pipe', () => {
    const { host, core } = setUp();
    host.start();
    core(0).exits(1);
    core(0).ready(1);
    expect(host.state.phase).toBe('restarting');
  });

  it('does not restart a core that says a restart would not help, until asked', () => {
    const { host, core, cores } = setUp();
    host.start();
    core(0).says({ type: 'fatal', code: 'STORE_FROM_FUTURE', message: 'Newer.' });
    expect(core(0).types()).toEqual(['open', 'shutdown']);
    core(0).exits(1);
    vi.advanceTimersByTime(600_000);
    expect(cores).toHaveLength(1);
    expect(host.state).toMatchObject({ phase: 'failed', code: 'STORE_FROM_FUTURE', message: 'Newer.' });

    host.retry();
    core(1).ready(5);
    expect(host.state).toMatchObject({ phase: 'ready', pid: 5, code: null });
  });

  it('gives up when the core keeps dying', () => {
    const { host, cores, core } = setUp();
    host.start();
    for (let crash = 0; crash < 6; crash += 1) {
      core(cores.length - 1).exits(1);
      vi.advanceTimersByTime(8_000);
    }
    expect(cores).toHaveLength(6);
    expect(host.state).toMatchObject({ phase: 'failed', code: 'CORE_CRASHING' });
  });

  it('ends a core that answers no ping for a minute, and not one that does', () => {
    const { host, core } = setUp();
    host.start();
    core(0).ready(1);
    for (let second = 0; second < 300; second += 10) {
      vi.advanceTimersByTime(10_000);
      const last = core(0).received.at(-1)?.message;
      if (last?.type === 'ping') core(0).says({ type: 'pong', id: last.id });
    }
    expect(core(0).kills).toEqual([]);
    vi.advanceTimersByTime(80_000);
    expect(core(0).kills).toEqual([true]);
  });

  it('stops gracefully when the core does as asked', async () => {
    const { host, core, cores } = setUp();
    host.start();
    core(0).ready(1);
    const stopped = host.stop();
    expect(core(0).types().at(-1)).toBe('shutdown');
    core(0).exits(0);
    await stopped;
    expect(core(0).kills).toEqual([]);
    vi.advanceTimersByTime(600_000);
    expect(cores).toHaveLength(1);
  });

  it('kills a core that does not stop, and never waits longer than ten seconds', async () => {
    const { host, core } = setUp();
    host.start();
    core(0).ready(1);
    const stopped = host.stop();
    vi.advanceTimersByTime(7_000);
    expect(core(0).kills).toEqual([false]);
    vi.advanceTimersByTime(2_000);
    expect(core(0).kills).toEqual([false, true]);
    vi.advanceTimersByTime(1_000);
    await stopped;
  });

  it('starts nothing when stopped while waiting to restart', async () => {
    const { host, core, cores } = setUp();
    host.start();
    core(0).exits(1);
    await host.stop();
    vi.advanceTimersByTime(600_000);
    expect(cores).toHaveLength(1);
  });

  it('survives a control message it does not know', () => {
    const { host, core } = setUp();
    host.start();
    core(0).says({ type: 'surprise' });
    core(0).ready(1);
    expect(host.state.phase).toBe('ready');
  });
});
