import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void): (() => void) => {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether the system asks for dark; re-renders when that changes. */
export const useSystemDark = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
