import { readFileSync } from 'node:fs';

import type { ElectronApplication, Page } from '@playwright/test';

import { callBridge, coreReady, expect, test } from '../../support/electron-app.ts';

/*
 * Electron's official security checklist (electronjs.org/docs/latest/tutorial/security), item by item, read from the running
 * app: what is in effect in its windows, not what was asked for. Fuses (19) are read back from the packed binary by
 * tests/support/package-smoke.mjs; what the sender check (17) refuses is in ipc.spec.ts; devtools below.
 */

const PRELOAD_KEYS = {
  console: [
    'closeWall',
    'kind',
    'listDisplays',
    'notify',
    'onScreenLocked',
    'onShellState',
    'openExercise',
    'openWall',
    'print',
    'requestPort',
    'retryCore',
    'setLanguage',
    'shellState',
    'versions',
  ],
  wall: ['exit', 'kind', 'onShellState', 'requestPort', 'shellState', 'versions'],
} as const;

/** The effective web preferences of every window, whatever it shows. */
function effectivePreferences(electron: ElectronApplication): Promise<Record<string, unknown>[]> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in the typings, but the only way to see what is in effect rather than what was asked for.
      const method: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      return typeof method === 'function' ? method.call(webContents) : {};
    }),
  );
}

const wallOf = async (electron: ElectronApplication, page: Page): Promise<Page> => {
  const opened = electron.waitForEvent('window');
  expect(await callBridge(page, 'openWall')).toMatchObject({ ok: true });
  const wall = await opened;
  await wall.waitForLoadState('load');
  return wall;
};

/** Tries everything a hostile script in a page could: to go elsewhere, to open something, to embed something, to run text. */
function attack(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const refusals: string[] = [];
    const attempt = (work: () => unknown): string => {
      try {
        work();
        return 'done';
      } catch (error) {
        refusals.push(String(error));
        return 'refused';
      }
    };
    const element = document.createElement('div');
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    view.setAttribute('allowpopups', '');
    document.body.append(frame, view);
    const outcome = {
      popup: window.open('https://example.org/'),
      markup:
        attempt(() => (element.innerHTML = '<img src=x onerror="globalThis.ran=1">')) && element.childElementCount,
      script: attempt(() => (document.createElement('script').text = 'globalThis.ran=1')),
      source: attempt(() => (document.createElement('script').src = 'https://example.org/x.js')),
      worker: attempt(() => new Worker('https://example.org/x.js')),
      // In a task of its own: what the test runner itself evaluates may compile text.
      compiled: await new Promise((resolve) => {
        setTimeout(() => resolve(attempt(() => Function('globalThis.ran=1')())), 0);
      }),
      policy: attempt(() => Reflect.get(globalThis, 'trustedTypes').createPolicy('mine', { createHTML: String })),
      second: attempt(() => Reflect.get(globalThis, 'trustedTypes').createPolicy('default', { createHTML: String })),
      webview: typeof Reflect.get(view, 'loadURL'),
    };
    window.location.href = 'https://example.org/';
    window.location.href = 'file:///etc/passwd';
    await fetch('file:///etc/passwd').catch(() => undefined);
    frame.remove();
    view.remove();
    return { ...outcome, refusals, ran: 'ran' in globalThis, violated: [...new Set(violated)] };
  });
}

test('the checklist holds in the console, in an exercise and on the wall', async ({ shell }) => {
  const { electron, page } = shell;
  await coreReady(page);
  const wall = await wallOf(electron, page);

  // 2, 3, 4, 6, 8, 9, 10, 11: Node, isolation, sandbox, web security, insecure content, experiments, blink features, webview.
  const preferences = await effectivePreferences(electron);
  expect(preferences).toHaveLength(2);
  for (const one of preferences) {
    expect(one).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    // What is off by default need not be listed.
    const optional = ['nodeIntegrationInWorker', 'enableBlinkFeatures', 'navigateOnDragDrop'];
    expect(optional.filter((name) => Boolean(one[name]))).toEqual([]);
  }

  // Developer tools only in a checkout: asked for in a package they stay shut.
  const tools = await electron.evaluate(({ BrowserWindow, app }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      if (app.isPackaged) webContents.openDevTools({ mode: 'detach' });
      return webContents.isDevToolsOpened();
    }),
  );
  expect(tools).toEqual([false, false]);

  // An exercise is the console's own window at another address: the same process, preferences and policy.
  await page.evaluate(() => window.history.replaceState(null, '', '?exercise=none'));
  for (const [kind, target] of [
    ['console', page],
    ['wall', wall],
  ] as const) {
    // 1, 18: everything comes from the app's own scheme.
    const address = await target.evaluate(() => ({
      here: window.location.href,
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    expect(address.here).toMatch(/^app:\/\/console\/index\.html/);
    expect(address.loaded.filter((url) => !/^(app:\/\/console\/|data:|blob:app:)/.test(url))).toEqual([]);

    // 7: the policy in effect, as the page itself was served with it.
    const policy = await target.evaluate(async () =>
      (await fetch('app://console/index.html')).headers.get('content-security-policy'),
    );
    expect((policy ?? '').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);

    // 11 to 14, and what the policy and Trusted Types are for.
    const before = target.url();
    const outcome = await attack(target);
    expect(outcome).toMatchObject({
      popup: null,
      markup: 0,
      script: 'refused',
      source: 'refused',
      worker: 'refused',
      compiled: 'refused',
      policy: 'refused',
      second: 'refused',
      webview: 'undefined',
      ran: false,
    });
    expect(outcome['violated']).toContain('require-trusted-types-for');
    expect(target.url()).toBe(before);

    // 5: no permission is given.
    const states = await target.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
      ] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect([...new Set(states)]).toEqual(['denied']);

    // 20: the page gets the functions of its bridge and nothing of Electron or Node.
    const seen = await target.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'erc')).toSorted(),
      leaked: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: PRELOAD_KEYS[kind], leaked: [] });
  }

  // 12, 14: after all that there are the two windows and nothing in them or beside them.
  const contents = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(contents).toEqual(['window', 'window']);
});

test('a window of our own is taken nowhere, by a page or by a redirect', async ({ openShell }) => {
  // 13, below the page: even the shell's own windows load nothing from elsewhere.
  const outcomes = await openShell.electron.evaluate(async ({ BrowserWindow }) => {
    const tried = ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://elsewhere/index.html'];
    const results: boolean[] = [];
    for (const url of tried) {
      const probe = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      results.push(
        await probe.loadURL(url).then(
          () => true,
          () => false,
        ),
      );
      probe.destroy();
    }
    return results;
  });
  expect(outcomes).toEqual([false, false, false, false]);
});

test('nothing is handed to the system to open, and the Electron is the pinned one or says that it is not', async ({
  shell,
  testElectronProgram,
}) => {
  // 15: a link, a popup and a location are tried while the one way out is watched.
  await shell.electron.evaluate(({ shell: system }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    system.openExternal = async (url) => void opened.push(url);
    system.openPath = async (path) => String(opened.push(path));
  });
  await attack(shell.page);
  expect(await shell.electron.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([]);
  // 16: a current version, pinned exactly; a stand-in is marked as a test build wherever its results are given.
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const pinned = manifest.devDependencies['electron'] ?? '';
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(testElectronProgram.testBuild || testElectronProgram.version === pinned).toBe(true);
});
