export const APP_SCHEME = 'app';
export const APP_HOST = 'console';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Both windows load one page, so that they share origin and settings; the fragment picks the wall. */
export const WINDOW_URL = {
  console: `${APP_ORIGIN}/index.html`,
  wall: `${APP_ORIGIN}/index.html#/wall`,
} as const;

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
