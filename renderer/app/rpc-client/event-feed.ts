import type { CoreEvent } from '../../../shared/contract/system.ts';

/** Why events may have been missed: the stream was opened anew, or the numbers show a hole. */
export type GapReason = 'reopened' | 'skipped';

export type EventFeed = {
  /** `onGap` means: read everything on screen again. Returns the function that stops both. */
  readonly subscribe: (onEvent: (event: CoreEvent) => void, onGap: (reason: GapReason) => void) => () => void;
  /** Takes over a stream that has just been opened; resolves when it ends in whatever way. */
  readonly follow: (stream: AsyncIterable<CoreEvent>) => Promise<void>;
};

const isNext = (previous: CoreEvent, event: CoreEvent): boolean =>
  event.epoch === previous.epoch && event.sequence === previous.sequence + 1;

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
  let opened = 0;
  return {
    subscribe: (onEvent, onGap) => {
      const listener = { onEvent, onGap };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow: async (stream) => {
      opened += 1;
      // Nothing has been read before the first stream is there, so only later ones can have missed something.
      if (opened > 1) tellGap('reopened');
      let previous: CoreEvent | null = null;
      try {
        for await (const event of stream) {
          if (previous !== null && !isNext(previous, event)) tellGap('skipped');
          previous = event;
          for (const listener of listeners) shielded(() => listener.onEvent(event));
        }
      } catch {
        // Whoever opened the stream opens it again; the gap is told then.
      }
    },
  };
};
