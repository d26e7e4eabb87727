/**
 * What a window's preload script exposes to the page as `window[BRIDGE_KEY]`, one type per window kind. Everything the
 * page wants of the domain goes over the message port to the core; this bridge carries only what the shell alone can do.
 */

export const BRIDGE_KEY = 'erc';

/**
 * `type` of the window `message` event that brings a core port. A context bridge cannot hand over a MessagePort, so the
 * preload script transfers it with `window.postMessage`; accept it only when `event.source === window`.
 */
export const CORE_PORT_MESSAGE = 'erc:core-port';

/** Body of that event; the port is `event.ports[0]`. `generation` grows by one with every start of the core. */
export type CorePortMessage = { readonly type: typeof CORE_PORT_MESSAGE; readonly generation: number };

export type WindowKind = 'console' | 'wall';

export type ShellLanguage = 'zh-CN' | 'en';

/**
 * The core process as the shell sees it. `since` is UTC epoch milliseconds. `pid` is the process that holds the store,
 * null while there is none. When `failed`, `code` and `message` say why and nothing restarts until `retryCore`.
 */
export type CoreState = {
  readonly phase: 'starting' | 'ready' | 'restarting' | 'failed';
  readonly pid: number | null;
  readonly generation: number;
  readonly restarts: number;
  readonly since: number;
  readonly code: string | null;
  readonly message: string | null;
};

/**
 * A wall that is wanted: `displayId` is the display it fills, null while that display is not connected (it comes back with it).
 * `display` is what the display is called, `layout` the code of what it shows, null for the first layout.
 */
export type WallState = {
  readonly displayId: number | null;
  readonly display: string;
  readonly layout: string | null;
  readonly exercise: string | null;
};

/** `wallDisplayId` is the display that the first open wall fills, null while none is open. */
export type ShellState = {
  readonly core: CoreState;
  readonly wallDisplayId: number | null;
  readonly walls: readonly WallState[];
};

/** What a wall is to show; what is left out stays as that display last had it. */
export type WallChoice = { readonly layout?: string; readonly exercise?: string };

/** Sizes in device-independent pixels. `hasConsole` marks the display the console window is on. */
export type DisplayInfo = {
  readonly id: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
  readonly hasConsole: boolean;
};

export type ShellVersions = {
  readonly app: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: string;
  readonly testBuild: boolean;
};

/** Answers travel as values because an error that crosses the context bridge loses its code. */
export type ShellReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

type SharedBridge = {
  readonly versions: ShellVersions;
  /** Asks for a port to the core; it arrives as a CORE_PORT_MESSAGE now or once the core is ready, and again after each restart. */
  readonly requestPort: () => void;
  readonly shellState: () => Promise<ShellState>;
  /** Calls back on every change; returns the function that stops it. */
  readonly onShellState: (listener: (state: ShellState) => void) => () => void;
};

export type ConsoleBridge = SharedBridge & {
  readonly kind: 'console';
  /** Calls back when the operating system's screen is locked; returns the function that stops it. */
  readonly onScreenLocked: (listener: () => void) => () => void;
  readonly listDisplays: () => Promise<readonly DisplayInfo[]>;
  /**
   * Opens a wall on the given display, else on the first one without the console, else on the only one, beside walls on other displays;
   * one that is open there shows what is chosen. Refuses DISPLAY_NOT_FOUND.
   */
  readonly openWall: (displayId?: number, choice?: WallChoice) => Promise<ShellReply<{ readonly displayId: number }>>;
  /** Closes the wall on a display, or all of them. */
  readonly closeWall: (displayId?: number) => Promise<void>;
  /** Opens a second console in the exercise of a drill, on a route of it such as `/exercise?view=player`, or brings the open one to the front. */
  readonly openExercise: (drill: string, route: string) => Promise<void>;
  /** Language of menus and dialogs, remembered for the next start. */
  readonly setLanguage: (language: ShellLanguage) => Promise<void>;
  /** Shows a notification of the system in plain text; a click on it brings the console to the front. False where the system has none. */
  readonly notify: (title: string, body: string) => Promise<boolean>;
  /**
   * Opens the system's print dialog for this window's page as its print style shows it; false when the person closed the dialog.
   * Refuses PRINT_FAILED, for example without any printer.
   */
  readonly print: () => Promise<ShellReply<{ readonly printed: boolean }>>;
  /** Starts the core again after `failed`; does nothing in any other phase. */
  readonly retryCore: () => Promise<void>;
};

export type WallBridge = SharedBridge & {
  readonly kind: 'wall';
  /** Closes this window. */
  readonly exit: () => void;
};

export type ShellBridge = ConsoleBridge | WallBridge;
