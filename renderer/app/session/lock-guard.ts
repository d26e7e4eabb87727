import { useLayoutEffect } from 'react';

let locked = false;

/**
 * While the window is locked the console behind it is kept, with its drafts, and so are the shortcuts it listens for: none of them may
 * reach it. What the lock screen itself needs (typing, Tab, Enter in a form) is done by the browser without any listener. Put before
 * all others because it is there before anything is drawn.
 */
if (typeof window !== 'undefined')
  for (const type of ['keydown', 'keyup'] as const)
    window.addEventListener(type, (event) => void (locked && event.stopImmediatePropagation()), { capture: true });

/** Keys, and dialogs that were open, stay behind the lock. */
export function useLockGuard(isLocked: boolean): void {
  useLayoutEffect(() => {
    locked = isLocked;
    document.documentElement.toggleAttribute('data-locked', isLocked);
    return () => {
      locked = false;
      document.documentElement.removeAttribute('data-locked');
    };
  }, [isLocked]);
}
