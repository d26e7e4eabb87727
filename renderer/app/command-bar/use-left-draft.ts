import { useCallback, useEffect, useState } from 'react';
import { hasOpenDialog } from '../open-dialog.ts';

type LeftDraft = {
  /** A draft was just left with Escape: the next Escape clears it. */
  readonly left: boolean;
  readonly noteLeft: () => void;
};

/** Escape leaves a draft in the bar and gives the focus back; a second one, with nothing between, clears it from outside. */
export function useLeftDraft(clear: () => void): LeftDraft {
  const [left, setLeft] = useState(false);
  // The Escape of an open dialog is the dialog's.
  const noteLeft = useCallback(() => setLeft(!hasOpenDialog()), []);
  useEffect(() => {
    if (!left) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      setLeft(false);
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      clear();
    };
    const onPointer = (): void => setLeft(false);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, [left, clear]);
  return { left, noteLeft };
}
