import { type BrowserWindow, type Display, powerSaveBlocker } from 'electron';

import { openSecureWindow, type WindowEnvironment } from './secure-window.ts';

/** Read from six metres: a pointer in the picture or a scroll bar at its edge would be the only thing people see. */
const WALL_CSS = '* { cursor: none !important; } ::-webkit-scrollbar { display: none !important; }';

/** Fills a display with the wall and keeps that display awake as long as the window lives. */
export function openWallWindow(environment: WindowEnvironment, display: Display): BrowserWindow {
  const window = openSecureWindow('wall', environment, {
    ...display.bounds,
    frame: false,
    fullscreen: true,
    fullscreenable: true,
    skipTaskbar: true,
    autoHideMenuBar: true,
  });
  window.setMenuBarVisibility(false);
  // Full screen goes to the display the window is on; some window systems forget the position given at creation.
  window.setBounds(display.bounds);
  window.webContents.on('did-finish-load', () => void window.webContents.insertCSS(WALL_CSS));
  window.once('ready-to-show', () => {
    window.showInactive();
    window.setFullScreen(true);
  });
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  window.once('closed', () => powerSaveBlocker.stop(blocker));
  return window;
}
