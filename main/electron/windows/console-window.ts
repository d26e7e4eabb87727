import { type BrowserWindow, screen } from 'electron';

import { CONSOLE_URL } from '../app-protocol/app-url.ts';
import { openSecureWindow, type WindowEnvironment } from './secure-window.ts';
import type { SettingsFile } from './settings-file.ts';
import { CONSOLE_MIN, placeConsole } from './window-state.ts';

/** Opens the console where it was left, and keeps noting where it is. */
export function openConsoleWindow(environment: WindowEnvironment, settings: SettingsFile): BrowserWindow {
  const saved = settings.settings.console;
  const bounds = placeConsole(saved, workAreasPrimaryFirst());
  const window = openSecureWindow(
    'console',
    environment,
    {
      ...bounds,
      minWidth: Math.min(CONSOLE_MIN.width, bounds.width),
      minHeight: Math.min(CONSOLE_MIN.height, bounds.height),
    },
    CONSOLE_URL,
  );
  const remember = (): void => {
    if (window.isMinimized() || window.isFullScreen()) return;
    settings.update({ console: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize();
    window.show();
    for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', remember);
  });
  window.on('close', () => {
    remember();
    settings.flush();
  });
  return window;
}

function workAreasPrimaryFirst(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
