import { type BrowserWindow, type Display, powerSaveBlocker } from 'electron';

import { openSecureWindow, type WindowEnvironment } from './secure-window.ts';
import { wallKey } from './wall-keys.ts';

/** Read from six metres: a pointer in the picture or a scroll bar at its edge would be the only thing people see. */
const WALL_CSS = '* { cursor: none !important; } ::-webkit-scrollbar { display: none !important; }';

export type WallWindow = {
  readonly window: BrowserWindow;
  /** Closes it; nothing else does. */
  readonly close: () => void;
  /** Whoever closes it from now on may. */
  readonly letGo: () => void;
};

/**
 * Fills a display with a wall, keeps that display awake as long as the window lives, and locks its keys; `onLeave` when staff press the
 * way out.
 */
export function openWallWindow(
  environment: WindowEnvironment,
  display: Display,
  url: string,
  onLeave: () => void,
): WallWindow {
  const options = {
    ...display.bounds,
    frame: false,
    fullscreen: true,
    fullscreenable: true,
    minimizable: false,
    skipTaskbar: true,
    autoHideMenuBar: true,
  };
  const window = openSecureWindow('wall', environment, options, url);
  let locked = true;
  window.setMenuBarVisibility(false);
  window.webContents.setIgnoreMenuShortcuts(true);
  window.webContents.on('before-input-event', (event, input) => {
    const meaning = wallKey(input);
    if (meaning === 'page') return;
    event.preventDefault();
    if (meaning === 'leave' && input.type === 'keyDown') onLeave();
  });
  // Alt + F4 and the like reach the window through the system, not through its page.
  window.on('close', (event) => {
    if (locked) event.preventDefault();
  });
  window.webContents.on('did-finish-load', () => void window.webContents.insertCSS(WALL_CSS));
  fill(window, display);
  window.once('ready-to-show', () => {
    window.showInactive();
    window.setFullScreen(true);
  });
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  window.once('closed', () => powerSaveBlocker.stop(blocker));
  const letGo = (): void => {
    locked = false;
  };
  return {
    window,
    letGo,
    close: () => {
      letGo();
      if (!window.isDestroyed()) window.close();
    },
  };
}

/** Full screen goes to the display the window is on; some window systems forget the position given at creation. */
export function fill(window: BrowserWindow, display: Display): void {
  window.setBounds(display.bounds);
}
