import { useEffect, useRef, type RefObject } from 'react';
import { create } from 'zustand';
import { hasOpenDialog, isTextField } from '../open-dialog.ts';

type Wanted = {
  /** Path of the screen that the keyboard is to go to; `times` grows with every wish. */
  readonly wanted: { readonly path: string; readonly times: number } | null;
  readonly want: (path: string) => void;
};

const useWanted = create<Wanted>((set) => ({
  wanted: null,
  want: (path) => set(({ wanted }) => ({ wanted: { path, times: (wanted?.times ?? 0) + 1 } })),
}));

/** Whoever opens a screen by a key works on in it by keys: its list or grid gets the keyboard once it is there. */
export const takeKeyboardTo = (path: string): void => useWanted.getState().want(path);

/** What the arrow keys and Enter of a screen are for: its grid, or the first of the lines that it marks. */
const MAIN = '[role="grid"], [data-main]';
/** Milliseconds in which a screen shows its list; after that it has none. */
const PATIENCE_MS = 3000;

/** Moves the keyboard into the screen `path` when that was opened by a key; never out of a text field or a dialog. */
export function useScreenKeyboard(screen: RefObject<HTMLElement | null>, path: string | null): void {
  const wanted = useWanted((state) => state.wanted);
  const done = useRef(0);
  useEffect(() => {
    const element = screen.current;
    if (element === null || wanted === null || wanted.path !== path || done.current === wanted.times) return undefined;
    done.current = wanted.times;
    const stop = new AbortController();
    const { signal } = stop;
    const look = (): void => {
      const { activeElement } = document;
      // The screen has put it where it wants it, or a person writes.
      const taken = activeElement !== element && (element.contains(activeElement) || isTextField(activeElement));
      if (taken || hasOpenDialog()) return stop.abort();
      // While the next screen is fetched, the one before is still there and hidden: that cannot take it.
      const mains = [...element.querySelectorAll<HTMLElement>(MAIN)];
      const main = mains.find((one) => one.getClientRects().length > 0);
      if (main === undefined) return undefined;
      main.focus({ preventScroll: true });
      return stop.abort();
    };
    const watch = new MutationObserver(look);
    const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(patience);
      watch.disconnect();
    });
    // Whoever goes elsewhere meanwhile is not called back.
    window.addEventListener('pointerdown', () => stop.abort(), { capture: true, signal });
    window.addEventListener('keydown', ({ key }) => (key === 'Tab' ? stop.abort() : undefined), {
      capture: true,
      signal,
    });
    // Without a list Tab goes on inside the screen, not in the rail.
    const free = !element.contains(document.activeElement) && !isTextField(document.activeElement) && !hasOpenDialog();
    if (free) element.focus({ preventScroll: true });
    watch.observe(element, { childList: true, subtree: true });
    look();
    return () => stop.abort();
  }, [screen, path, wanted]);
}
