/** The part of Electron's Input that decides what a key does on a wall. */
export type KeyInput = {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

/** Keys that the page of a wall answers: it turns and pauses, and Esc says how to leave. */
const FOR_PAGE: ReadonlySet<string> = new Set([' ', 'ArrowLeft', 'ArrowRight', 'Escape', ...'123456789']);

/**
 * What a key does on a wall. Everything else is locked (reload, close, quit, zoom, full screen, developer tools, menus), so that
 * nobody who passes can take it down; staff leave with Ctrl + Alt + Q (⌘ + ⌥ + Q on a Mac).
 */
export function wallKey({ key, code, control, alt, meta }: KeyInput): 'page' | 'leave' | 'locked' {
  if ((control || meta) && alt && (code === 'KeyQ' || key.toLowerCase() === 'q')) return 'leave';
  return !control && !alt && !meta && FOR_PAGE.has(key) ? 'page' : 'locked';
}
