import type { MessagePortMain } from 'electron';

import type { CoreState } from '../../../shared/contract/bridge.ts';
import { type ClientKind, type FromCore, fromCoreSchema, type ToCore } from '../../../shared/contract/core-process.ts';
import { log } from '../log.ts';
import { restartDelay } from './backoff.ts';
import type { CoreProcess } from './core-process.ts';
import { HealthWatch } from './health.ts';
import { endProcess } from './shutdown.ts';

/** A window that wants a port: told of every new one, so that it can drop the dead link and reconnect. */
export type PortReceiver = {
  readonly id: number;
  readonly client: ClientKind;
  readonly deliver: (generation: number, port: MessagePortMain) => void;
};

export type CoreHostOptions = {
  readonly open: Extract<ToCore, { type: 'open' }>;
  readonly fork: () => CoreProcess;
  readonly createChannel: () => { readonly port1: MessagePortMain; readonly port2: MessagePortMain };
  readonly onState: (state: CoreState) => void;
  /** UTC epoch milliseconds. */
  readonly now: () => number;
};

/**
 * Keeps one core process alive and brokers message ports between it and the windows. It never relays what travels on
 * them: once handed over, a port connects window and core directly.
 */
export class CoreHost {
  readonly #options: CoreHostOptions;
  readonly #receivers = new Map<number, PortReceiver>();
  readonly #crashes: number[] = [];
  #state: CoreState;
  #core: CoreProcess | null = null;
  #health: HealthWatch | null = null;
  #restartTimer: ReturnType<typeof setTimeout> | null = null;
  #fatal: Extract<FromCore, { type: 'fatal' }> | null = null;
  #stopping: Promise<void> | null = null;
  #schemaVersion: number | null = null;

  constructor(options: CoreHostOptions) {
    this.#options = options;
    this.#state = {
      phase: 'starting',
      pid: null,
      generation: 0,
      restarts: 0,
      since: options.now(),
      code: null,
      message: null,
    };
  }

  get state(): CoreState {
    return this.#state;
  }

  /** Migration number of the open store; null until a core has been ready once. */
  get schemaVersion(): number | null {
    return this.#schemaVersion;
  }

  start(): void {
    if (this.#core !== null || this.#stopping !== null) return;
    this.#fatal = null;
    this.#change({ generation: this.#state.generation + 1 });
    const core = this.#options.fork();
    this.#core = core;
    core.onMessage((message) => this.#onMessage(core, message));
    core.onExit((code) => this.#onExit(core, code));
    core.post(this.#options.open);
  }

  /** Registers a window for a port now (or once the core is ready) and after every restart. */
  connect(receiver: PortReceiver): void {
    this.#receivers.set(receiver.id, receiver);
    if (this.#state.phase === 'ready') this.#deliver(receiver);
  }

  disconnect(receiverId: number): void {
    this.#receivers.delete(receiverId);
  }

  /** Starts again after the host has given up; the crashes so far are forgiven. */
  retry(): void {
    if (this.#state.phase !== 'failed') return;
    this.#crashes.length = 0;
    this.#change({ phase: 'starting', code: null, message: null });
    this.start();
  }

  /** Ends the core: asked first, then told, then killed. Resolves when it is gone; takes ten seconds at most. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    if (this.#restartTimer !== null) clearTimeout(this.#restartTimer);
    this.#health?.stop();
    if (this.#core !== null) await endProcess(this.#core);
  }

  #onMessage(core: CoreProcess, message: unknown): void {
    if (core !== this.#core) return;
    const parsed = fromCoreSchema.safeParse(message);
    if (!parsed.success) {
      log('error', 'the core sent a control message that makes no sense');
      return;
    }
    if (parsed.data.type === 'ready') this.#onReady(core, parsed.data);
    else if (parsed.data.type === 'pong') this.#health?.answered(parsed.data.id);
    else {
      this.#fatal = parsed.data;
      core.post({ type: 'shutdown' });
    }
  }

  #onReady(core: CoreProcess, ready: Extract<FromCore, { type: 'ready' }>): void {
    if (this.#stopping !== null) return;
    this.#schemaVersion = ready.schemaVersion;
    this.#health = new HealthWatch(
      (id) => core.post({ type: 'ping', id }),
      () => {
        log('error', 'the core stopped answering and is ended', { pid: ready.pid });
        core.kill(true);
      },
    );
    this.#change({ phase: 'ready', pid: ready.pid, code: null, message: null });
    for (const receiver of this.#receivers.values()) this.#deliver(receiver);
  }

  #onExit(core: CoreProcess, exitCode: number): void {
    if (core !== this.#core) return;
    this.#core = null;
    this.#health?.stop();
    this.#health = null;
    if (this.#stopping !== null) return;
    if (this.#fatal !== null) {
      this.#change({ phase: 'failed', pid: null, code: this.#fatal.code, message: this.#fatal.message });
      return;
    }
    this.#onCrash(exitCode);
  }

  #onCrash(exitCode: number): void {
    const now = this.#options.now();
    this.#crashes.push(now);
    const delay = restartDelay(this.#crashes, now);
    log('error', 'the core ended unexpectedly', { exitCode, restartInMs: delay });
    if (delay === null) {
      this.#change({
        phase: 'failed',
        pid: null,
        code: 'CORE_CRASHING',
        message:
          'The core ended several times in two minutes. Everything acknowledged is kept in the store. Try again, and if it persists restore a backup.',
      });
      return;
    }
    this.#change({ phase: 'restarting', pid: null, restarts: this.#state.restarts + 1 });
    this.#restartTimer = setTimeout(() => {
      this.#restartTimer = null;
      this.start();
    }, delay);
  }

  #deliver(receiver: PortReceiver): void {
    if (this.#core === null) return;
    const { port1, port2 } = this.#options.createChannel();
    this.#core.post({ type: 'connect', client: receiver.client }, port1);
    receiver.deliver(this.#state.generation, port2);
  }

  #change(patch: Partial<CoreState>): void {
    this.#state = { ...this.#state, ...patch, since: this.#options.now() };
    this.#options.onState(this.#state);
  }
}
