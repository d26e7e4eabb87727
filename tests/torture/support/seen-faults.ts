import { AppError } from '../../../shared/kernel/app-error.ts';

/** What went wrong where nothing may: a fault is anything but a refusal by a rule. */
export class SeenFaults {
  readonly faults: string[] = [];
  #current = (): string => '';
  #asked = { at: performance.now(), usage: process.cpuUsage() };

  readonly #onStray = (error: unknown): void => this.note(`${this.#current()}: nobody caught ${text(error)}`);

  /** Also notes what nobody catches, until `close`. */
  constructor() {
    process.on('unhandledRejection', this.#onStray);
    process.on('uncaughtException', this.#onStray);
  }

  /** Said at once, because a full run takes long. */
  note(fault: string): void {
    this.faults.push(fault);
    process.stderr.write(`  ${fault.slice(0, 700)}\n`);
  }

  /**
   * Carries out one case. A refusal is what is wanted; work so long that everything else waits is a fault. `limitMs` is processor time
   * in milliseconds, so that what else the machine does is not blamed on the case.
   */
  async during(name: () => string, limitMs: number, work: () => unknown): Promise<void> {
    this.#current = name;
    // No more processor time passes than time on the thread that is held up; asking for it costs as much as many a case.
    const began = performance.now();
    if (began - this.#asked.at > 1000) this.#asked = { at: began, usage: process.cpuUsage() };
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError)) this.note(`${name()}: ${text(error)}`);
    }
    if (performance.now() - began <= limitMs) return;
    const { user, system } = process.cpuUsage(this.#asked.usage);
    const ms = (user + system) / 1000;
    if (ms > limitMs) this.note(`${name()}: took ${Math.round(ms)} ms of processor time`);
  }

  /** Waits for what may still be thrown, and stops noting. */
  async close(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', this.#onStray);
    process.off('uncaughtException', this.#onStray);
  }
}

const text = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join(' ') : String(error);
