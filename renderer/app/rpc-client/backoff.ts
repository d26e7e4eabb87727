/** Milliseconds before try number `attempt` (from 0): 100, 200, 400 … up to 5 s, so that a restarted core is found at once. */
export const reconnectDelayMs = (attempt: number): number => Math.min(5000, 100 * 2 ** Math.min(attempt, 10));

/** Waits `ms`, or until `signal` is aborted; never throws. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
