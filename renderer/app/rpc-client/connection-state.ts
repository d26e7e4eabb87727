/**
 * `connecting` until the first link, `online`, `restarting` after a loss while it is expected back at once, `offline` when
 * that takes too long or cannot work. `since` is UTC epoch milliseconds; `code` says why it is offline.
 */
export type ConnectionState = {
  readonly phase: 'connecting' | 'online' | 'restarting' | 'offline';
  readonly since: number;
  readonly code: string | null;
};

export type ConnectionStateStore = {
  readonly get: () => ConnectionState;
  /** Calls back on every change; returns the function that stops it. Fits `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (phase: ConnectionState['phase'], code?: string | null) => void;
};

export const createConnectionState = (now: () => number): ConnectionStateStore => {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { phase: 'connecting', since: now(), code: null };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (phase, code = null) => {
      if (state.phase === phase && state.code === code) return;
      state = { phase, since: state.phase === phase ? state.since : now(), code };
      for (const listener of listeners) listener();
    },
  };
};
