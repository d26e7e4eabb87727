import { TOPICS, type CoreEvent } from '../../../../shared/contract/system.ts';

/** Events that may wait for one client. One that is further behind reads everything again, which costs less than its past in memory. */
export const MOST_WAITING = 500;

/** What was published and not yet taken by one client, oldest first. */
export class WaitingEvents {
  #events: CoreEvent[] = [];
  #wake: (() => void) | null = null;
  #ended = false;

  get length(): number {
    return this.#events.length;
  }

  /** Past the limit all that waits becomes one event of every topic; the numbers left out tell the client of the hole. */
  readonly put = (event: CoreEvent): void => {
    if (this.#events.length < MOST_WAITING) this.#events.push(event);
    else this.#events = [{ ...event, topics: [...TOPICS], places: [] }];
    this.#wake?.();
  };

  readonly end = (): void => {
    this.#ended = true;
    this.#events = [];
    this.#wake?.();
  };

  /** The next event, as soon as there is one; null once it has ended. */
  async next(): Promise<CoreEvent | null> {
    while (this.#events.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    return this.#events.shift() ?? null;
  }
}
