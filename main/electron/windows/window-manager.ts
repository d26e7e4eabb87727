import { type BrowserWindow, screen, type WebContents } from 'electron';

import type { DisplayInfo, ShellReply, WindowKind } from '../../../shared/contract/bridge.ts';
import { openConsoleWindow } from './console-window.ts';
import { chooseWallDisplay, describeDisplays } from './displays.ts';
import type { WindowEnvironment } from './secure-window.ts';
import type { SettingsFile } from './settings-file.ts';
import { openWallWindow } from './wall-window.ts';

export type WindowManagerOptions = {
  readonly environment: WindowEnvironment;
  readonly settings: SettingsFile;
  /** Called with the web contents id of a window that is gone. */
  readonly onClosed: (webContentsId: number) => void;
  readonly onWallChanged: () => void;
};

/** At most one console and one wall. Nobody else keeps a reference to a window. */
export class WindowManager {
  readonly #options: WindowManagerOptions;
  readonly #kinds = new Map<number, WindowKind>();
  #console: BrowserWindow | null = null;
  #wall: { readonly window: BrowserWindow; readonly displayId: number } | null = null;

  constructor(options: WindowManagerOptions) {
    this.#options = options;
    // The wall's screen was unplugged: the system would throw the window over the console.
    screen.on('display-removed', (_event, display) => {
      if (this.#wall?.displayId === display.id) this.closeWall();
    });
  }

  get wallDisplayId(): number | null {
    return this.#wall?.displayId ?? null;
  }

  kindOf(webContentsId: number): WindowKind | undefined {
    return this.#kinds.get(webContentsId);
  }

  /** Every live page, for broadcasts. */
  contents(): WebContents[] {
    return [this.#console, this.#wall?.window]
      .filter((window) => window !== null && window !== undefined)
      .filter((window) => !window.isDestroyed())
      .map((window) => window.webContents);
  }

  /** The console window, for dialogs and menus; null while it is closed. */
  get console(): BrowserWindow | null {
    return this.#console;
  }

  /** Opens the console or brings the open one to the front. */
  showConsole(): void {
    if (this.#console !== null) {
      if (this.#console.isMinimized()) this.#console.restore();
      this.#console.show();
      this.#console.focus();
      return;
    }
    const window = openConsoleWindow(this.#options.environment, this.#options.settings);
    this.#console = window;
    this.#track(window, 'console', () => {
      this.#console = null;
      // A wall without its console could not be closed by anyone who does not know the key.
      this.closeWall();
    });
  }

  listDisplays(): DisplayInfo[] {
    return describeDisplays(screen.getAllDisplays(), screen.getPrimaryDisplay().id, this.#consoleDisplayId());
  }

  openWall(wanted?: number): ShellReply<{ readonly displayId: number }> {
    const display = chooseWallDisplay(screen.getAllDisplays(), this.#consoleDisplayId(), wanted);
    if (display === null)
      return {
        ok: false,
        code: 'DISPLAY_NOT_FOUND',
        message: 'That display is not connected. The wall was not opened. Choose another display.',
      };
    if (this.#wall?.displayId === display.id) return { ok: true, value: { displayId: display.id } };
    this.closeWall();
    const window = openWallWindow(this.#options.environment, display);
    const wall = { window, displayId: display.id };
    this.#wall = wall;
    this.#track(window, 'wall', () => {
      if (this.#wall !== wall) return;
      this.#wall = null;
      this.#options.onWallChanged();
    });
    this.#options.onWallChanged();
    return { ok: true, value: { displayId: display.id } };
  }

  closeWall(): void {
    this.#wall?.window.close();
  }

  #consoleDisplayId(): number | null {
    return this.#console === null ? null : screen.getDisplayMatching(this.#console.getBounds()).id;
  }

  #track(window: BrowserWindow, kind: WindowKind, onClosed: () => void): void {
    const { id } = window.webContents;
    this.#kinds.set(id, kind);
    window.once('closed', () => {
      this.#kinds.delete(id);
      this.#options.onClosed(id);
      onClosed();
    });
  }
}
