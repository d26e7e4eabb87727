/** So many wrong tokens within a minute close the door. */
export const MAX_FAILURES = 5;
const WINDOW_MS = 60_000;
const BLOCK_MS = 15 * 60_000;

/**
 * Counts wrong tokens. `now` is a monotonic time in milliseconds: setting the machine's clock opens no door.
 * Connections that stand already are not touched by it.
 */
export class FailureLimit {
  readonly #now: () => number;
  readonly #onBlocked: () => void;
  #failures: number[] = [];
  #blockedUntil = -Infinity;

  constructor(now: () => number, onBlocked: () => void) {
    this.#now = now;
    this.#onBlocked = onBlocked;
  }

  get isBlocked(): boolean {
    return this.#now() < this.#blockedUntil;
  }

  note(): void {
    const now = this.#now();
    this.#failures = [...this.#failures.filter((at) => at > now - WINDOW_MS), now];
    if (this.#failures.length < MAX_FAILURES) return;
    this.#failures = [];
    this.#blockedUntil = now + BLOCK_MS;
    this.#onBlocked();
  }
}
