import { EventEmitter } from 'node:events';
import type { z } from 'zod';
import type { coreEvent, CoreEvent } from '../../../../shared/contract/system.ts';
import { WaitingEvents } from './waiting-events.ts';

export type Topic = z.infer<typeof coreEvent>['topics'][number];
export type Announcement = {
  readonly revision: number;
  readonly at: number;
  readonly topics: readonly Topic[];
  readonly places: readonly string[];
};

/** Places named in one event; with more, clients read everything of the topic again. */
const MAX_PLACES = 200;

/** Numbers events and fans them out to every connected client; a slow client neither holds up the core nor fills its memory. */
export class EventHub {
  readonly epoch: string;
  readonly #emitter = new EventEmitter<{ event: [CoreEvent] }>().setMaxListeners(0);
  readonly #ended = new AbortController();
  #sequence = 0;

  /** `epoch` names this run of the core: sequences of different epochs do not compare. */
  constructor(epoch: string) {
    this.epoch = epoch;
  }

  publish({ revision, at, topics, places }: Announcement): void {
    this.#sequence += 1;
    this.#emitter.emit('event', this.#event(revision, at, topics, places.length > MAX_PLACES ? [] : places));
  }

  /** Ends every stream: the core behind it closes, and listeners ask again. */
  end(): void {
    this.#ended.abort();
  }

  /** First where the stream stands, with no topics, then every event, until `signal` aborts. */
  async *subscribe(revision: number, at: number, signal: AbortSignal | undefined): AsyncGenerator<CoreEvent, void> {
    // Listening starts before the first yield, so nothing between the two is lost.
    const waiting = new WaitingEvents();
    const gone = signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal;
    if (gone.aborted) waiting.end();
    gone.addEventListener('abort', waiting.end, { once: true });
    this.#emitter.on('event', waiting.put);
    try {
      yield this.#event(revision, at, [], []);
      for (let event = await waiting.next(); event !== null; event = await waiting.next()) yield event;
    } finally {
      // A client that leaves after the first event must not go on collecting those that nobody reads.
      this.#emitter.removeListener('event', waiting.put);
      gone.removeEventListener('abort', waiting.end);
    }
  }

  #event(revision: number, at: number, topics: readonly Topic[], places: readonly string[]): CoreEvent {
    return { epoch: this.epoch, sequence: this.#sequence, revision, at, topics: [...topics], places: [...places] };
  }
}
