/** Source of "now" in UTC epoch milliseconds; injected, so that tests and the sample decide what time it is. */
export type Clock = { readonly now: () => number };

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that a test or a replay moves by hand. */
export function manualClock(start: number): Clock & { set: (now: number) => void; advance: (ms: number) => void } {
  let current = start;
  return {
    now: () => current,
    set: (now) => {
      current = now;
    },
    advance: (ms) => {
      current += ms;
    },
  };
}
