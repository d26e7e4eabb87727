import { useEffect } from 'react';
import { takeKeyboardTo } from '../frame/screen-keyboard.ts';
import { navigate } from '../router/router.tsx';
import { SCREENS } from '../screens/screens.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

type GlobalKeys = { readonly onBar: () => void; readonly onHelp: () => void; readonly blocked: boolean };

/** `/` and Ctrl/⌘+K for the bar, `?` for the keyboard map, F1 for the help, Alt+1 … for the rail. `blocked` while a dialog must be answered. */
export function useGlobalKeys({ onBar, onHelp, blocked }: GlobalKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (blocked || event.isComposing) return;
      const withCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (withCommand || (plain && event.key === '/')) onBar();
      else if (plain && event.key === '?') onHelp();
      else if (event.key === 'F1') navigate('/help');
      else if (event.altKey && /^Digit[1-9]$/.test(event.code)) openRail(Number(event.code.slice(5)));
      else return;
      event.preventDefault();
    };
    // Before anything else sees them: an open dialog or a grid may keep keys to itself.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onBar, onHelp, blocked]);
}

/** Opens the rail's entry number `place`, from 1. */
function openRail(place: number): void {
  const screen = SCREENS.filter(({ icon }) => icon !== undefined)[place - 1];
  if (screen === undefined) return;
  takeKeyboardTo(screen.path);
  navigate(screen.path);
}
