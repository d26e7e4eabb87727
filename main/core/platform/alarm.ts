import type { Clock } from './clock.ts';

/** A machine that slept or whose clock was set does not tell: no wait is longer than this without a look at the clock. */
const LONGEST_WAIT_MS = 60_000;

/** After a failure: long enough not to spin, short enough that what else is due is not late. */
const AGAIN_MS = 60_000;

/** Wakes once at an instant (UTC ms); setting a new instant replaces the one before. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock, ring: () => void, onFailure: (error: unknown) => void = noteFailure) {
    this.#clock = clock;
    this.#ring = ring;
    this.#onFailure = onFailure;
  }

  /** One record that time cannot be told of must not end the core, nor keep everything else from its time. */
  #wake(): void {
    try {
      this.#ring();
    } catch (error) {
      this.#onFailure(error);
      this.set(this.#clock.now() + AGAIN_MS);
    }
  }

  /** Infinity means never. */
  set(at: number): void {
    this.cancel();
    if (!Number.isFinite(at)) return;
    const wait = Math.min(Math.max(0, at - this.#clock.now()), LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => this.#wake(), wait);
    this.#timer.unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}

function noteFailure(error: unknown): void {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`What the time brings could not be carried out and is tried again in a minute: ${why}\n`);
}
