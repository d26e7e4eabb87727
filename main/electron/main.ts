import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { app, dialog } from 'electron';

import { defaultDataDir } from '../../shared/kernel/default-data-dir.ts';
import { registerAppScheme } from './app-protocol/app-protocol.ts';
import { parseArguments } from './arguments.ts';
import { log } from './log.ts';
import { type Shell, startShell } from './shell.ts';
import { lockNavigation, refuseNameLookups } from './windows/session-security.ts';

const PRODUCT = 'Event Readiness Console';

/** Composition root. Everything before `ready` must happen in this turn of the event loop. */
function main(): void {
  const args = parseArguments(process.argv.slice(1), process.cwd());
  const dataDir =
    args.dataDir ?? defaultDataDir({ platform: process.platform, home: app.getPath('home'), env: process.env });

  app.setName(__TEST_BUILD__ ? `${PRODUCT} TEST BUILD` : PRODUCT);
  // The browser profile lives with the store, so that Electron's single-instance lock is one per store.
  const profile = path.join(dataDir, 'desktop');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  if (!app.requestSingleInstanceLock()) {
    log('info', 'this store is already open in another window, which was brought to the front');
    app.exit(0);
    return;
  }

  registerAppScheme();
  refuseNameLookups();
  lockNavigation();
  // As root (a container, a test machine) Chromium runs only without its sandbox and says so on the command line.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

  let shell: Shell | null = null;
  app.on('second-instance', () => shell?.showConsole());
  app.on('activate', () => shell?.showConsole());
  app.on('before-quit', () => shell?.letGo());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (shell === null) return;
    event.preventDefault();
    const stopping = shell;
    shell = null;
    void stopping.stop().finally(() => app.exit(0));
  });
  void app.whenReady().then(() => {
    shell = startShell({
      appRoot: path.resolve(__dirname, '..', '..'),
      scriptDir: __dirname,
      dataDir,
      sample: args.sample,
      testBuild: __TEST_BUILD__,
      devTools: !app.isPackaged,
    });
  });
}

try {
  main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  log('error', 'the app could not start', { reason });
  dialog.showErrorBox(PRODUCT, reason);
  app.exit(2);
}
