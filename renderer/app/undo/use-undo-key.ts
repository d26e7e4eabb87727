import { useEffect } from 'react';
import { hasOpenDialog, isTextField } from '../open-dialog.ts';
import { useUndoDialog } from './undo-store.ts';

/**
 * Ctrl/⌘+Z outside a text field opens the list of what can be undone. The browser's own undo never acts from there: it would put
 * text back into a field that nobody is in.
 */
export function useUndoKey(): void {
  const setOpen = useUndoDialog((state) => state.setOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      if (isTextField(event.target)) return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey && !hasOpenDialog()) setOpen(true);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [setOpen]);
}
