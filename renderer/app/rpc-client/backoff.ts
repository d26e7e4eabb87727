/** Milliseconds before try number `attempt` (from 0): 100, 200, 400 … up to 5 s, so that a restarted core is found at once. */
export const reconnectDelayMs = (attempt: number): number => Math.min(5000, 100 * 2 ** Math.min(attempt, 10));

/** Milliseconds a link has until its first event, after `silent` (from 0) that had none: 30 s, 60 s, then 2 min; a busy machine takes long. */
export const linkPatienceMs = (silent: number): number => Math.min(120_000, 30_000 * 2 ** Math.min(silent, 10));

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
