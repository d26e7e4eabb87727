import { type BrowserWindow, powerMonitor, screen } from 'electron';

import type { ShellReply, WallChoice, WallState } from '../../../shared/contract/bridge.ts';
import { type WallShow, wallUrl } from '../app-protocol/app-url.ts';
import { chooseWallDisplay } from './displays.ts';
import type { WindowEnvironment } from './secure-window.ts';
import type { SettingsFile } from './settings-file.ts';
import { known, placeWalls } from './wall-plan.ts';
import { fill, openWallWindow, type WallWindow } from './wall-window.ts';
import type { KnownDisplay } from './window-state.ts';

type Wall = {
  display: KnownDisplay;
  show: WallShow;
  open: { readonly on: number; readonly window: WallWindow } | null;
};

export type WallsOptions = {
  readonly environment: WindowEnvironment;
  readonly settings: SettingsFile;
  readonly consoleDisplayId: () => number | null;
  /** A window was opened that pages may be told apart by. */
  readonly onOpened: (window: BrowserWindow) => void;
  readonly onChanged: () => void;
};

/** Walls, at most one on a display. One whose display is unplugged is closed and comes back with it, with what it showed. */
export class Walls {
  readonly #options: WallsOptions;
  #walls: readonly Wall[] = [];

  constructor(options: WallsOptions) {
    this.#options = options;
    // A window on a screen that is gone would be thrown over the console by the system.
    screen.on('display-removed', () => this.#settle());
    screen.on('display-added', () => this.#settle());
    screen.on('display-metrics-changed', () => this.#settle());
    // Displays often come back one by one, or not at all, after a machine slept.
    powerMonitor.on('resume', () => this.#settle());
    powerMonitor.on('unlock-screen', () => this.#settle());
  }

  /** The display that the first open wall fills; null while none is open. */
  get displayId(): number | null {
    return this.#walls.find(({ open }) => open !== null)?.open?.on ?? null;
  }

  states(): WallState[] {
    return this.#walls.map(({ display, show, open }) => ({
      displayId: open?.on ?? null,
      display: display.label,
      layout: show.layout,
      exercise: show.exercise,
    }));
  }

  windows(): BrowserWindow[] {
    return this.#walls.flatMap(({ open }) => (open === null ? [] : [open.window.window]));
  }

  open(wanted?: number, choice: WallChoice = {}): ShellReply<{ readonly displayId: number }> {
    const display = chooseWallDisplay(screen.getAllDisplays(), this.#options.consoleDisplayId(), wanted);
    if (display === null)
      return {
        ok: false,
        code: 'DISPLAY_NOT_FOUND',
        message: 'That display is not connected. The wall was not opened. Choose another display.',
      };
    const there = this.#walls.find(({ open }) => open?.on === display.id);
    const show: WallShow = {
      layout: choice.layout ?? there?.show.layout ?? this.#lastOn(display.id),
      exercise: choice.exercise ?? null,
    };
    if (there === undefined) this.#walls = [...this.#walls, { display: known(display), show, open: null }];
    else this.#turn(there, show);
    this.#remember(known(display), show);
    this.#settle();
    return { ok: true, value: { displayId: display.id } };
  }

  /** The wall on a display, or all of them; those that wait for their display too. */
  close(displayId?: number): void {
    const closing = this.#walls.filter(({ open, display }) =>
      displayId === undefined ? true : (open?.on ?? display.id) === displayId,
    );
    this.#drop(closing);
  }

  /** The wall whose page has this web contents id. */
  exit(webContentsId: number): void {
    this.#drop(this.#walls.filter(({ open }) => open?.window.window.webContents.id === webContentsId));
  }

  /** The app ends: nothing holds a wall any more. */
  letGo(): void {
    for (const { open } of this.#walls) open?.window.letGo();
  }

  /** Opens, moves and closes windows until they stand as the connected displays allow. */
  #settle(): void {
    const displays = screen.getAllDisplays();
    const plan = placeWalls(
      this.#walls.map(({ display }) => display),
      displays,
      this.#options.consoleDisplayId(),
    );
    let changed = false;
    for (const [index, wall] of this.#walls.entries()) {
      const display = displays.find(({ id }) => id === plan.get(index));
      if (wall.open !== null && display?.id === wall.open.on) {
        fill(wall.open.window.window, display);
        continue;
      }
      if (wall.open === null && display === undefined) continue;
      changed = true;
      const before = wall.open;
      wall.open = null;
      before?.window.close();
      if (display !== undefined) this.#show(wall, display);
    }
    if (changed) this.#options.onChanged();
  }

  #show(wall: Wall, display: Electron.Display): void {
    const opened = openWallWindow(this.#options.environment, display, wallUrl(wall.show), () => this.#drop([wall]));
    wall.open = { on: display.id, window: opened };
    wall.display = known(display);
    this.#options.onOpened(opened.window);
    opened.window.once('closed', () => {
      if (wall.open?.window === opened) this.#drop([wall]);
    });
  }

  /** Another layout or world on a wall that is open. */
  #turn(wall: Wall, show: WallShow): void {
    if (wallUrl(wall.show) === wallUrl(show)) return;
    wall.show = show;
    const window = wall.open?.window.window;
    void window?.loadURL(wallUrl(show)).catch(() => undefined);
    this.#options.onChanged();
  }

  #drop(gone: readonly Wall[]): void {
    if (gone.length === 0) return;
    this.#walls = this.#walls.filter((wall) => !gone.includes(wall));
    for (const wall of gone) {
      const { open } = wall;
      wall.open = null;
      open?.window.close();
    }
    this.#options.onChanged();
  }

  #lastOn(id: number): string | null {
    return this.#options.settings.settings.walls.find(({ display }) => display.id === id)?.layout ?? null;
  }

  #remember(display: KnownDisplay, { layout }: WallShow): void {
    if (layout === null) return;
    const { settings } = this.#options;
    const others = settings.settings.walls.filter((one) => one.display.id !== display.id);
    settings.update({ walls: [{ display, layout }, ...others].slice(0, 32) });
  }
}
