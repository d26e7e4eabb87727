import { useMediaQuery } from './use-media-query.ts';

/** Whether the system asks for dark; re-renders when that changes. */
export const useSystemDark = (): boolean => useMediaQuery('(prefers-color-scheme: dark)');
