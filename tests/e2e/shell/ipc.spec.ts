import path from 'node:path';

import type { ElectronApplication } from '@playwright/test';

import { callBridge, coreReady, expect, shellState, test } from '../../support/electron-app.ts';

/** Opens a window behind the shell's back, with the real preload script of the console, on the given address. */
async function intruder(electron: ElectronApplication, preload: string, url: string) {
  const opened = electron.waitForEvent('window');
  await electron.evaluate(
    async ({ BrowserWindow }, options) => {
      const webPreferences = { preload: options.preload, sandbox: true, contextIsolation: true };
      await new BrowserWindow({ show: false, webPreferences }).loadURL(options.url);
    },
    { preload, url },
  );
  const page = await opened;
  await page.waitForURL(url);
  return page;
}

test('a window the shell did not open gets nothing, even on our own page', async ({ shell, scriptFolder }) => {
  await coreReady(shell.page);
  const preload = path.join(scriptFolder, 'preload-console.cjs');
  const page = await intruder(shell.electron, preload, 'app://console/index.html');
  for (const name of ['shellState', 'listDisplays', 'openWall', 'closeWall', 'retryCore', 'notify', 'print'])
    await expect(callBridge(page, name)).rejects.toThrow('IPC_REFUSED');
  await expect(callBridge(page, 'setLanguage', 'en')).rejects.toThrow('IPC_REFUSED');
  expect(await shellState(shell.page)).toMatchObject({ wallDisplayId: null });
});

test('our own window gets nothing once it shows a foreign page', async ({ shell }) => {
  await coreReady(shell.page);
  await shell.electron.evaluate(async ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,x'),
  );
  // The window has loaded it; the test has to have heard of it as well.
  await shell.page.waitForURL('data:text/html,x');
  await expect(callBridge(shell.page, 'shellState')).rejects.toThrow('IPC_REFUSED');
});

test('arguments are validated', async ({ openShell }) => {
  await expect(callBridge(openShell.page, 'setLanguage', 'tlh')).rejects.toThrow();
  await expect(callBridge(openShell.page, 'openWall', 'second')).rejects.toThrow();
  await expect(callBridge(openShell.page, 'notify', '')).rejects.toThrow();
  expect(await callBridge(openShell.page, 'openWall', 987_654)).toMatchObject({ ok: false, code: 'DISPLAY_NOT_FOUND' });
});
