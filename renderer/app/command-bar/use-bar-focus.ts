import { useCallback, useEffect, useRef, type RefObject } from 'react';

type BarFocus = {
  /** Takes the focus and remembers who had it. */
  readonly take: () => void;
  /** Notes who had the focus before a click into the bar. */
  readonly note: (from: EventTarget | null) => void;
  /** Gives the focus back, to the field of an open dialog too. */
  readonly giveBack: () => void;
};

/**
 * The bar works over an open dialog or drawer, which keeps the focus inside by taking it back whenever it goes elsewhere: what
 * happens in the bar does not reach its watch on the window.
 */
export function useBarFocus(bar: RefObject<HTMLElement | null>, input: RefObject<HTMLInputElement | null>): BarFocus {
  const before = useRef<HTMLElement | null>(null);
  const note = useCallback(
    (from: EventTarget | null) => {
      if (from instanceof HTMLElement && bar.current?.contains(from) === false) before.current = from;
    },
    [bar],
  );
  const take = useCallback(() => {
    if (document.activeElement === input.current) return;
    note(document.activeElement === document.body ? null : document.activeElement);
    input.current?.focus();
    // A draft that was left here is typed over or gone on with by an arrow key, never added to unseen.
    input.current?.select();
  }, [note, input]);
  const giveBack = useCallback(() => {
    const to = before.current;
    before.current = null;
    if (to !== null && to.isConnected) to.focus({ preventScroll: true });
    // What cannot take it any more leaves it here.
    if (document.activeElement === input.current) input.current?.blur();
  }, [input]);
  useEffect(() => {
    // On the document: after React, which listens below it, and before the dialogs, which listen on the window.
    const hide = (event: FocusEvent): void => {
      if (event.target instanceof Node && bar.current?.contains(event.target) === true) event.stopPropagation();
    };
    document.addEventListener('focusin', hide);
    return () => document.removeEventListener('focusin', hide);
  }, [bar]);
  return { take, note, giveBack };
}
