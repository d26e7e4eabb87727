import path from 'node:path';

import { app, MessageChannelMain, powerMonitor, safeStorage, session, type WebContents } from 'electron';

import type { ShellLanguage, ShellState } from '../../shared/contract/bridge.ts';
import type { ClientKind } from '../../shared/contract/core-process.ts';
import { serveApp } from './app-protocol/app-protocol.ts';
import { coreEntry } from './core-host/core-entry.ts';
import { CoreHost } from './core-host/core-host.ts';
import { forkCore } from './core-host/core-process.ts';
import { keySecretOf } from './core-host/key-secret.ts';
import { unpackedRoot } from './core-host/unpacked-root.ts';
import { CHANNEL } from './ipc/channels.ts';
import { createIpcRegistry } from './ipc/handlers.ts';
import { registerShellIpc } from './ipc/shell-ipc.ts';
import { setAppMenu } from './menu/app-menu.ts';
import { DEFAULT_LANGUAGE } from './menu/labels.ts';
import { showNotice } from './notify/notify.ts';
import { printPage } from './windows/print-page.ts';
import { SettingsFile } from './windows/settings-file.ts';
import { secureSession } from './windows/session-security.ts';
import { WindowManager } from './windows/window-manager.ts';

export type ShellOptions = {
  /** Absolute: the folder with dist/ and resources/. */
  readonly appRoot: string;
  /** Absolute: the folder with the built main and preload scripts. */
  readonly scriptDir: string;
  readonly dataDir: string;
  readonly sample: boolean;
  readonly testBuild: boolean;
  readonly devTools: boolean;
};

export type Shell = {
  readonly showConsole: () => void;
  /** The app is about to quit: windows that refuse to be closed no longer do. */
  readonly letGo: () => void;
  /** Ends the core within bounded time; resolves when the app may exit. */
  readonly stop: () => Promise<void>;
};

/** Puts the parts together. Call it once, after the app is ready. */
export function startShell(options: ShellOptions): Shell {
  const settings = new SettingsFile(path.join(app.getPath('userData'), 'shell-settings.json'));
  let language = settings.settings.language ?? DEFAULT_LANGUAGE;

  const windows = new WindowManager({
    settings,
    environment: {
      icon: path.join(options.appRoot, 'resources', 'icons', 'app.png'),
      preload: {
        console: path.join(options.scriptDir, 'preload-console.cjs'),
        wall: path.join(options.scriptDir, 'preload-wall.cjs'),
      },
      appVersion: app.getVersion(),
      testBuild: options.testBuild,
      devTools: options.devTools,
    },
    onClosed: (contentsId) => host.disconnect(contentsId),
    onWallChanged: () => {
      broadcast();
      refreshMenu();
    },
  });
  const host = createCoreHost(options, () => broadcast());

  const state = (): ShellState => ({
    core: host.state,
    wallDisplayId: windows.walls.displayId,
    walls: windows.walls.states(),
  });
  const broadcast = (): void => {
    for (const contents of windows.contents()) contents.send(CHANNEL.shellStateChanged, state());
  };
  const refreshMenu = (): void =>
    setAppMenu(() => ({
      language,
      testBuild: options.testBuild,
      devTools: options.devTools,
      wallOpen: windows.walls.displayId !== null,
      schemaVersion: host.schemaVersion,
      parent: windows.console,
      openWall: () => void windows.walls.open(),
      closeWall: () => windows.walls.close(),
    }));
  const setLanguage = (chosen: ShellLanguage): void => {
    language = chosen;
    settings.update({ language: chosen });
    refreshMenu();
  };

  secureSession(session.defaultSession, options.devTools);
  serveApp(session.defaultSession, path.join(options.appRoot, 'dist', 'renderer'));
  const kindOf = (id: number): ClientKind | undefined => windows.kindOf(id);
  registerShellIpc(createIpcRegistry(kindOf), kindOf, {
    state,
    requestPort: (contents, client) => host.connect(receiver(contents, client)),
    listDisplays: () => windows.listDisplays(),
    openWall: (displayId, choice) => windows.walls.open(displayId, choice),
    openExercise: (drill, route) => windows.openExercise(drill, route),
    closeWall: (displayId) => windows.walls.close(displayId),
    exitWall: (contents) => windows.walls.exit(contents.id),
    setLanguage,
    notify: (notice) => showNotice(notice, () => windows.showConsole()),
    print: printPage,
    retryCore: () => host.retry(),
  });

  // Sessions lock with the system; walls have none.
  powerMonitor.on('lock-screen', () => windows.console?.webContents.send(CHANNEL.screenLocked));
  host.start();
  refreshMenu();
  windows.showConsole();
  return {
    showConsole: () => windows.showConsole(),
    letGo: () => windows.walls.letGo(),
    stop: () => {
      settings.flush();
      return host.stop();
    },
  };
}

function createCoreHost(options: ShellOptions, onState: () => void): CoreHost {
  const coreRoot = unpackedRoot(options.appRoot);
  const entry = coreEntry({
    appRoot: coreRoot,
    testBuild: options.testBuild,
    nodeVersion: process.versions.node,
    env: process.env,
  });
  const keySecret = keySecretOf(path.join(app.getPath('userData'), 'key-secret.bin'), safeStorage, process.platform);
  return new CoreHost({
    open: {
      type: 'open',
      dataDir: options.dataDir,
      resourcesDir: path.join(coreRoot, 'resources'),
      sample: options.sample,
      ...(keySecret !== null && { keySecret }),
    },
    fork: () => forkCore(entry.file, entry.env),
    createChannel: () => new MessageChannelMain(),
    onState,
    now: () => Date.now(),
  });
}

function receiver(contents: WebContents, client: ClientKind) {
  return {
    id: contents.id,
    client,
    deliver: (generation: number, port: Electron.MessagePortMain): void =>
      contents.postMessage(CHANNEL.corePort, generation, [port]),
  };
}
