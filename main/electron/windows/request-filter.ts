import { APP_ORIGIN, isAppUrl } from '../app-protocol/app-url.ts';

/**
 * Whether a window may load a URL at all. Only our own files, data and blobs the page made itself; developer tools where
 * they are on. There is deliberately no http(s) or ws(s) in any build.
 */
export function isRequestAllowed(url: string, devTools: boolean): boolean {
  if (isAppUrl(url) || url.startsWith('data:') || url.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  return devTools && url.startsWith('devtools://');
}
