import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { CallContext } from '../rpc/implementer.ts';
import { isWrite } from '../rpc/moment-calls.ts';
import type { MomentDifference } from '../../../shared/contract/moments.ts';
import type { Clock } from '../platform/clock.ts';
import type { HostAnswer, HostWork } from './host-protocol.ts';
import type { HostOptions } from './moment-host.ts';
import { isPast } from './open-moment.ts';
import { SPACING } from '../store/moments/past-tables.ts';

/** Nobody looked at the past for this long: the memory it took is given back. */
const IDLE_MS = 10 * 60_000;

/** The core comes first when it starts, and after a large import. */
const LAY_AFTER_MS = 20_000;

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: unknown) => void };

/**
 * The past of a store: every query at any instant, in a thread of its own, so that the core goes on answering while a picture is being
 * made. The thread starts when somebody asks, and ends when nobody does for a while.
 */
export class Moments {
  readonly #options: HostOptions;
  readonly #clock: Clock;
  readonly #onReady: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #next = 0;
  #idle: NodeJS.Timeout | undefined;
  #laying: NodeJS.Timeout | undefined;
  #unlaid = 0;

  /** `onReady` is called when a moment has figures that it could not give at once. */
  constructor(options: HostOptions, clock: Clock, onReady: () => void) {
    this.#options = options;
    this.#clock = clock;
    this.#onReady = onReady;
  }

  /**
   * Carries a query out as of the end of `at` (UTC ms).
   * @throws AppError MOMENT_AHEAD, MOMENT_IS_PAST for a command, MOMENT_FAILED, and what the procedure refuses
   */
  async call(at: number, path: readonly string[], input: unknown, context: CallContext): Promise<unknown> {
    this.#assertPast(at);
    if (isWrite(path)) throw isPast(at);
    const { at: _at, ...rest } = context;
    return this.#ask({ type: 'call', at, path, input, context: rest });
  }

  /** What changed between two instants (UTC ms). @throws AppError MOMENT_AHEAD, MOMENT_FAILED */
  async compare(from: number, to: number): Promise<MomentDifference> {
    this.#assertPast(Math.max(from, to));
    return (await this.#ask({ type: 'compare', from, to })) as MomentDifference;
  }

  /** Counts what was recorded, so that checkpoints are laid beside other work when there is enough. */
  recorded(rows: number): void {
    this.#unlaid += rows;
    if (this.#unlaid < SPACING || this.#laying !== undefined) return;
    this.#laying = setTimeout(() => {
      this.#laying = undefined;
      this.#unlaid = 0;
      // A checkpoint that is not laid only costs time later.
      void this.layCheckpoints().catch(() => undefined);
    }, LAY_AFTER_MS);
    this.#laying.unref();
  }

  /** Lays the checkpoints that are due; tells how many. */
  async layCheckpoints(): Promise<number> {
    return (await this.#ask({ type: 'lay' })) as number;
  }

  /** After the past changed: a log was taken in from elsewhere. */
  forget(): void {
    if (this.#worker !== null) void this.#ask({ type: 'forget' }).catch(() => undefined);
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    clearTimeout(this.#laying);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    this.#failAll('the core is closing');
  }

  #assertPast(at: number): void {
    const now = this.#clock.now();
    if (at <= now) return;
    throw new AppError('MOMENT_AHEAD', 'That instant has not come yet. Nothing was changed. Choose one in the past.', {
      at,
      now,
    });
  }

  #ask(work: HostWork): Promise<unknown> {
    const id = (this.#next += 1);
    this.#stayAwake();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const worker = this.#running();
      // A process with nothing else to do must wait for its answer, and for nothing longer.
      worker.ref();
      worker.postMessage({ ...work, id });
    });
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(workerUrl(), { workerData: this.#options });
    worker.unref();
    worker.on('message', (answer: HostAnswer) => this.#take(answer));
    worker.on('error', (error) => this.#lost(worker, error.message));
    worker.on('exit', () => this.#lost(worker, 'its thread ended'));
    this.#worker = worker;
    return worker;
  }

  #take(answer: HostAnswer): void {
    if (answer.type === 'ready') return this.#onReady();
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if (answer.type === 'done') waiting?.resolve(answer.result);
    else if (answer.type === 'refused') waiting?.reject(new AppError(answer.code, answer.message, answer.details));
    else waiting?.reject(failed(answer.why));
  }

  /** Whoever waited is told; the next question starts another thread. */
  #lost(worker: Worker, why: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#failAll(why);
  }

  #failAll(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(failed(why));
    this.#waiting.clear();
  }

  #stayAwake(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#rest(), IDLE_MS);
    this.#idle.unref();
  }

  async #rest(): Promise<void> {
    if (this.#waiting.size > 0) return this.#stayAwake();
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

const failed = (why: string): AppError => {
  process.stderr.write(`The picture of a past instant could not be made: ${why}\n`);
  return new AppError(
    'MOMENT_FAILED',
    'The picture of that instant could not be made. Nothing was changed. Try again, or go back to now.',
  );
};

/** The worker's file: beside the bundle once built, beside the sources in tests. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../entry/moment-worker.ts', import.meta.url)
    : new URL('./moment-worker.js', import.meta.url);
}
