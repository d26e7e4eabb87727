import { type BrowserWindow, screen, type WebContents } from 'electron';

import type { DisplayInfo, WindowKind } from '../../../shared/contract/bridge.ts';
import { openExerciseWindow } from './exercise-window.ts';
import { openConsoleWindow } from './console-window.ts';
import { describeDisplays } from './displays.ts';
import type { WindowEnvironment } from './secure-window.ts';
import type { SettingsFile } from './settings-file.ts';
import { Walls } from './walls.ts';

export type WindowManagerOptions = {
  readonly environment: WindowEnvironment;
  readonly settings: SettingsFile;
  /** Called with the web contents id of a window that is gone. */
  readonly onClosed: (webContentsId: number) => void;
  readonly onWallChanged: () => void;
};

/** At most one console, one more for each exercise, and walls. Nobody else keeps a reference to a window. */
export class WindowManager {
  readonly walls: Walls;
  readonly #options: WindowManagerOptions;
  readonly #kinds = new Map<number, WindowKind>();
  #console: BrowserWindow | null = null;
  /** By drill. */
  readonly #exercises = new Map<string, BrowserWindow>();

  constructor(options: WindowManagerOptions) {
    this.#options = options;
    const { environment, settings, onWallChanged } = options;
    this.walls = new Walls({
      environment,
      settings,
      consoleDisplayId: () => this.#consoleDisplayId(),
      onOpened: (window) => this.#track(window, 'wall', () => undefined),
      onChanged: onWallChanged,
    });
  }

  kindOf(webContentsId: number): WindowKind | undefined {
    return this.#kinds.get(webContentsId);
  }

  /** Every live page, for broadcasts. */
  contents(): WebContents[] {
    return [this.#console, ...this.#exercises.values(), ...this.walls.windows()]
      .filter((window) => window !== null)
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
      for (const exercise of this.#exercises.values()) exercise.close();
      // A wall without its console could not be closed by anyone who does not know the key.
      this.walls.close();
    });
  }

  /** A window of its own in the exercise of a drill, on `route`; brings the open one to the front. */
  openExercise(drill: string, route: string): void {
    const open = this.#exercises.get(drill);
    if (open !== undefined) {
      if (open.isMinimized()) open.restore();
      open.show();
      open.focus();
      return;
    }
    const window = openExerciseWindow(this.#options.environment, drill, route);
    this.#exercises.set(drill, window);
    this.#track(window, 'console', () => this.#exercises.delete(drill));
  }

  listDisplays(): DisplayInfo[] {
    return describeDisplays(screen.getAllDisplays(), screen.getPrimaryDisplay().id, this.#consoleDisplayId());
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
