import { useSyncExternalStore } from 'react';
import { useMoment } from './moment/moment.ts';

const SECOND_MS = 1000;

type Ticker = { readonly subscribe: (listener: () => void) => () => void; readonly get: () => number };

/** One timer per rate for the whole window, aligned to the clock so that every shown minute turns at once. */
function createTicker(everyMs: number): Ticker {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (): void => {
    timer = setTimeout(tick, everyMs - (Date.now() % everyMs));
  };
  function tick(): void {
    now = Date.now();
    for (const listener of listeners) listener();
    arm();
  }
  return {
    get: () => now,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        now = Date.now();
        arm();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
}

const tickers = { second: createTicker(SECOND_MS), minute: createTicker(60 * SECOND_MS) };

/** This machine's time in UTC epoch milliseconds, for showing ages and countdowns; re-renders at the given rate. At a past instant that instant. */
export function useNow(rate: keyof typeof tickers = 'minute'): number {
  const { subscribe, get } = tickers[rate];
  const now = useSyncExternalStore(subscribe, get);
  return useMoment() ?? now;
}
