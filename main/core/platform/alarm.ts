import type { Clock } from './clock.ts';

/** A machine that slept or whose clock was set does not tell: no wait is longer than this without a look at the clock. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** Wakes once at an instant (UTC ms); setting a new instant replaces the one before. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Infinity means never. */
  set(at: number): void {
    this.cancel();
    if (!Number.isFinite(at)) return;
    const wait = Math.min(Math.max(0, at - this.#clock.now()), LONGEST_WAIT_MS);
    this.#timer = setTimeout(this.#ring, wait);
    this.#timer.unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
