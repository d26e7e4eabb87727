/** A ping every ten seconds; a minute without any answer means hung. A long synchronous check of a large store is shorter. */
const PING_EVERY_MS = 10_000;
const MISSED_PINGS = 6;

/**
 * Watches that the core still answers. Counts unanswered pings rather than time, so that a machine waking from sleep
 * does not take its own nap for a hung core.
 */
export class HealthWatch {
  readonly #ping: (id: number) => void;
  readonly #hung: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #sent = 0;
  #answered = 0;

  constructor(ping: (id: number) => void, hung: () => void) {
    this.#ping = ping;
    this.#hung = hung;
    this.#timer = setInterval(() => this.#tick(), PING_EVERY_MS);
  }

  answered(id: number): void {
    this.#answered = Math.max(this.#answered, id);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    if (this.#sent - this.#answered >= MISSED_PINGS) {
      this.stop();
      this.#hung();
      return;
    }
    this.#sent += 1;
    this.#ping(this.#sent);
  }
}
