import type { CoreEvent } from '../../../shared/contract/system.ts';

/** Why events may have been missed: the stream was opened anew, or the numbers show a hole. */
export type GapReason = 'reopened' | 'skipped';

export type EventFeed = {
  /** Reads were refused because no core was there: the next stream tells a gap, even the very first one. */
  readonly noteRefused: () => void;
  /** `onGap` means: read everything on screen again. Returns the function that stops both. */
  readonly subscribe: (onEvent: (event: CoreEvent) => void, onGap: (reason: GapReason) => void) => () => void;
  /**
   * Takes over a stream that has just been opened; resolves when it ends in whatever way. Its first event says where the
   * core stands (the core is listening from there on) and calls `onStanding`.
   */
  readonly follow: (stream: AsyncIterable<CoreEvent>, onStanding: () => void) => Promise<void>;
};

const isAhead = (previous: CoreEvent, event: CoreEvent, by: 0 | 1): boolean =>
  event.epoch === previous.epoch && event.sequence === previous.sequence + by;

/** One listener's fault is reported as what it is, an uncaught error, and costs the others nothing. */
const shielded = (call: () => void): void => {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};

/** Spreads the one event stream of a window among everyone in it, and watches that nothing is missing. */
export const createEventFeed = (): EventFeed => {
  const listeners = new Set<{ onEvent: (event: CoreEvent) => void; onGap: (reason: GapReason) => void }>();
  const tellGap = (reason: GapReason): void => {
    for (const listener of listeners) shielded(() => listener.onGap(reason));
  };
  let previous: CoreEvent | null = null;
  let opened = 0;
  let refused = false;

  const receive = (event: CoreEvent, isFirst: boolean): void => {
    // Nothing had been read before the first stream was there, so only later ones can have missed something; but a core that
    // comes late finds screens whose reads were refused.
    const missed = isFirst
      ? refused || (opened > 1 && (previous === null || !isAhead(previous, event, 0)))
      : previous !== null && !isAhead(previous, event, 1);
    previous = event;
    refused = false;
    if (missed) tellGap(isFirst ? 'reopened' : 'skipped');
    for (const listener of listeners) shielded(() => listener.onEvent(event));
  };

  return {
    noteRefused: () => {
      refused = true;
    },
    subscribe: (onEvent, onGap) => {
      const listener = { onEvent, onGap };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow: async (stream, onStanding) => {
      opened += 1;
      let isFirst = true;
      try {
        for await (const event of stream) {
          receive(event, isFirst);
          if (isFirst) onStanding();
          isFirst = false;
        }
      } catch {
        // Whoever opened the stream opens it again; what was missed is told then.
      }
    },
  };
};
