import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';

import type { WindowKind } from '../../../shared/contract/bridge.ts';
import { APP_VERSION_SWITCH, TEST_BUILD_SWITCH } from '../ipc/channels.ts';
import { log } from '../log.ts';

export type WindowEnvironment = {
  /** Absolute path of the preload script of each kind. */
  readonly preload: Readonly<Record<WindowKind, string>>;
  /** Absolute path of the picture that task bars show (Linux and Windows; macOS takes the bundle's). */
  readonly icon: string;
  readonly appVersion: string;
  readonly testBuild: boolean;
  readonly devTools: boolean;
};

/** Stated in full although most are defaults: this is the list a reviewer looks for. */
export function securePreferences(kind: WindowKind, environment: WindowEnvironment): WebPreferences {
  return {
    preload: environment.preload[kind],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: environment.devTools,
    // A wall or a console behind another window must keep counting down.
    backgroundThrottling: false,
    additionalArguments: [
      `${APP_VERSION_SWITCH}${environment.appVersion}`,
      ...(environment.testBuild ? [TEST_BUILD_SWITCH] : []),
    ],
  };
}

/** Opens a window of a kind on `url` of our page, shown once it has something to show. */
export function openSecureWindow(
  kind: WindowKind,
  environment: WindowEnvironment,
  options: BrowserWindowConstructorOptions,
  url: string,
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    icon: environment.icon,
    backgroundColor: '#0f1720',
    webPreferences: securePreferences(kind, environment),
  });
  markTestBuild(window, environment.testBuild);
  reloadAfterCrash(window);
  void window.loadURL(url).catch((error: unknown) => {
    if (!window.isDestroyed()) log('error', 'a window could not load its page', { kind, reason: String(error) });
  });
  return window;
}

function markTestBuild(window: BrowserWindow, testBuild: boolean): void {
  if (!testBuild) return;
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(`${title} — TEST BUILD`);
  });
}

/** A page whose process died is loaded again, but not in a circle: a second death within ten seconds stays. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', 'a window process ended', { reason: details.reason });
    const now = performance.now();
    if (details.reason !== 'clean-exit' && now - last > 10_000) window.webContents.reload();
    last = now;
  });
}
