import { EXERCISE_PARAMETER } from '../../../shared/contract/transport.ts';

export const APP_SCHEME = 'app';
export const APP_HOST = 'console';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Both kinds of window load one page, so that they share origin and settings; the fragment picks the wall. */
export const CONSOLE_URL = `${APP_ORIGIN}/index.html`;

/** What a wall shows: a layout by its code, in the real world or in the exercise of a drill. */
export type WallShow = { readonly layout: string | null; readonly exercise: string | null };

/** Address of a wall that shows it; without a choice the plain one, which shows the first layout. */
export function wallUrl({ layout, exercise }: WallShow): string {
  const search = exercise === null ? '' : `?${new URLSearchParams({ [EXERCISE_PARAMETER]: exercise }).toString()}`;
  const chosen = layout === null ? '' : `?${new URLSearchParams({ layout }).toString()}`;
  return `${APP_ORIGIN}/index.html${search}#/wall${chosen}`;
}

/** Address of a console in the exercise of a drill, on a route of the console (starts with `/`). */
export function exerciseUrl(drill: string, route: string): string {
  return `${CONSOLE_URL}?${new URLSearchParams({ [EXERCISE_PARAMETER]: drill }).toString()}#${route}`;
}

/** Whether a URL is the page of a console, in whichever world: the one place a console may go by itself. */
export function isConsolePage(url: string): boolean {
  const parsed = isAppUrl(url) ? tryParse(url) : null;
  return parsed?.pathname === '/index.html' && !parsed.hash.startsWith('#/wall');
}

/**
 * Whether a URL belongs to our own page. Compares parsed parts: a string prefix would let `app://console.evil/` and
 * `app://console@evil/` through. `URL.origin` is no help, it is "null" for schemes the parser does not know.
 */
export function isAppUrl(url: string): boolean {
  const parsed = tryParse(url);
  if (parsed === null) return false;
  return (
    parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && parsed.username === '' && parsed.password === ''
  );
}

function tryParse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
