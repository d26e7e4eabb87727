import type { BrowserWindow } from 'electron';

import { exerciseUrl } from '../app-protocol/app-url.ts';
import { openSecureWindow, type WindowEnvironment } from './secure-window.ts';
import { CONSOLE_MIN } from './window-state.ts';

/** A second console, in the exercise of a drill: the players at one, the controller at the other. */
export function openExerciseWindow(environment: WindowEnvironment, drill: string, route: string): BrowserWindow {
  const window = openSecureWindow(
    'console',
    environment,
    { width: 1366, height: 768, minWidth: CONSOLE_MIN.width, minHeight: CONSOLE_MIN.height },
    exerciseUrl(drill, route),
  );
  window.once('ready-to-show', () => window.show());
  return window;
}
