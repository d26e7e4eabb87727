import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { askCore, callBridge, coreReady, expect, shellState, test } from '../../support/electron-app.ts';

/** Serves a store to browsers, as `npm start -- --browser` does, and resolves once it says where, with the token of the address. */
async function serveHeadless(dataDir: string): Promise<{ headless: ChildProcess; token: string }> {
  const program = fileURLToPath(new URL('../../../dist/core/headless.js', import.meta.url));
  const child = spawn(process.execPath, [program, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const token = /[\w-]{40,}$/.exec(line)?.[0];
  if (token === undefined) throw new Error('The address has no token.');
  return { headless: child, token };
}

test('what was acknowledged outlives a killed core', async ({ shell }) => {
  const { core } = await coreReady(shell.page);
  const receipt = await askCore(shell.page, 'places.create', { code: 'W-1', name: '口岸支行', type: 'branch' });
  expect(receipt).toMatchObject({ repeated: false });
  process.kill(core.pid ?? 0, 'SIGKILL');

  await coreReady(shell.page, 2);
  const { items } = (await askCore(shell.page, 'places.list', {})) as { items: { code: string }[] };
  expect(items.map((item) => item.code)).toEqual(['W-1']);
});

test('the sample is loaded into an empty store when asked for', async ({ launchShell }) => {
  const { page } = await launchShell({ args: ['--sample'] });
  await coreReady(page);
  expect(await askCore(page, 'system.info', {})).toMatchObject({ empty: false });
});

test('a store that is served to a browser already is shared, and taken over when that ends', async ({
  launchShell,
  dataDir,
}) => {
  const { headless, token } = await serveHeadless(dataDir);
  try {
    const { electron, page } = await launchShell();
    const joined = await coreReady(page);
    expect(joined.core.pid).toBe(headless.pid);
    expect(await askCore(page, 'system.info', {})).toMatchObject({ empty: true });
    // The shell comes in by the socket: whoever looks at its windows or processes learns nothing that opens the browser's door.
    const seen = await electron.evaluate(({ app, BrowserWindow }) => [
      process.title,
      ...process.argv,
      app.getPath('crashDumps'),
      ...BrowserWindow.getAllWindows().flatMap((one) => [one.getTitle(), one.webContents.getURL()]),
    ]);
    expect(seen.join('\n')).not.toContain(token);
    expect(
      await page.evaluate(() => [document.title, document.referrer, ...Object.values({ ...localStorage })].join()),
    ).not.toContain(token);

    const ended = once(headless, 'exit');
    headless.kill('SIGTERM');
    await ended;
    const own = await coreReady(page, joined.core.generation + 1);
    expect(own.core.pid).not.toBe(headless.pid);
    expect(await askCore(page, 'system.info', {})).toMatchObject({ empty: true });
  } finally {
    headless.kill('SIGKILL');
  }
});

test('a store from a newer version is refused, left untouched, and tried again on request', async ({
  launchShell,
  dataDir,
}) => {
  const file = path.join(dataDir, 'console.sqlite');
  const newer = new Database(file);
  newer.pragma('user_version = 100000');
  newer.close();
  const before = readFileSync(file);

  const { page } = await launchShell();
  await expect.poll(async () => (await shellState(page)).core.phase).toBe('failed');
  expect((await shellState(page)).core).toMatchObject({ code: 'STORE_FROM_NEWER_VERSION', pid: null });
  expect(readFileSync(file).equals(before)).toBe(true);

  const mended = new Database(file);
  mended.pragma('user_version = 0');
  mended.close();
  await callBridge(page, 'retryCore');
  await coreReady(page);
});
