import { useEffect } from 'react';
import { useCore } from '../core-context.tsx';
import { consoleBridge } from '../shell.ts';
import { useAccountState } from './use-session.ts';

const LOOK_MS = 1000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Locks the session of this window after `minutes` without a sign of a person, and at once with the system's lock. */
export function useIdleLock(active: boolean, minutes: number): void {
  const { client } = useCore();
  const { refetch } = useAccountState();
  useEffect(() => {
    if (!active) return;
    // Not the clock of the machine, which somebody may set.
    let lastSign = performance.now();
    const sign = (): void => {
      lastSign = performance.now();
    };
    const lock = (): void =>
      void client.accounts
        .lock({})
        .then(() => refetch())
        .catch(() => undefined);
    const timer = setInterval(() => {
      if (performance.now() - lastSign > minutes * 60_000) lock();
    }, LOOK_MS);
    for (const name of SIGNS) window.addEventListener(name, sign, { passive: true, capture: true });
    const stopListening = consoleBridge()?.onScreenLocked(lock);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
      stopListening?.();
    };
  }, [active, minutes, client, refetch]);
}
