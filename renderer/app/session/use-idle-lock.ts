import { useEffect } from 'react';
import { useCore } from '../core-context.tsx';
import { consoleBridge } from '../shell.ts';
import { watchIdle } from './idle-watch.ts';
import { useAccountState } from './use-session.ts';

/** Locks the session of this window after `minutes` without a sign of a person, and at once with the system's lock. */
export function useIdleLock(active: boolean, minutes: number): void {
  const { client } = useCore();
  const { refetch } = useAccountState();
  useEffect(() => {
    if (!active) return;
    const lock = (): void =>
      void client.accounts
        .lock({})
        .then(() => refetch())
        .catch(() => undefined);
    const stopWatching = watchIdle({
      idleMs: minutes * 60_000,
      lock,
      steady: () => performance.now(),
      target: window,
    });
    const stopListening = consoleBridge()?.onScreenLocked(lock);
    return () => {
      stopWatching();
      stopListening?.();
    };
  }, [active, minutes, client, refetch]);
}
