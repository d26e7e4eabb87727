import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from '../../support/electron-app.ts';

test('windows are sandboxed and isolated', async ({ openShell }) => {
  const preferences = await openShell.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in the typings, but the only way to see what is in effect rather than what was asked for.
    const method: unknown = contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences');
    return typeof method === 'function' ? method.call(contents) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(await openShell.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  );
  const globals = await openShell.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  );
  expect(globals).toEqual([]);
});

test('the page comes from app:// under a strict policy and runs no inline script', async ({ openShell }) => {
  expect(openShell.page.url()).toMatch(/^app:\/\/console\/index\.html/);
  const answer = await openShell.page.evaluate(async () => {
    const response = await fetch('app://console/index.html');
    return { csp: response.headers.get('content-security-policy'), type: response.headers.get('content-type') };
  });
  expect(answer.type).toBe('text/html; charset=utf-8');
  const directives = new Map(
    (answer.csp ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(Object.fromEntries(directives)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
  });
  const violated = await openShell.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        try {
          script.textContent = 'window.inlineRan = true';
        } catch {
          // Trusted types refuse it before the policy for scripts is asked.
        }
        document.head.append(script);
      }),
  );
  expect(violated).toBe('require-trusted-types-for');
  expect(await openShell.page.evaluate(() => 'inlineRan' in window)).toBe(false);
});

test('app:// gives out nothing but the renderer', async ({ openShell }) => {
  const paths = ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..%5c..%5cpackage.json', 'missing.js'];
  const statuses = await openShell.page.evaluate(
    (all) => Promise.all(all.map(async (path) => (await fetch(`app://console/${path}`)).status)),
    paths,
  );
  expect(statuses).toEqual(paths.map(() => 404));
  const posted = await openShell.page.evaluate(
    async () => (await fetch('app://console/index.html', { method: 'POST' })).status,
  );
  expect(posted).toBe(405);
});

test('nothing navigates, opens or embeds', async ({ openShell }) => {
  const before = openShell.page.url();
  const opened = await openShell.page.evaluate(() => {
    const popup = window.open('app://console/index.html');
    window.location.href = 'app://console/other.html';
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    link.target = '_blank';
    link.click();
    return popup !== null;
  });
  expect(opened).toBe(false);
  // A round trip through the page shows that it is still the same document.
  expect(await openShell.page.evaluate(() => document.querySelector('a[href="https://example.org/"]') !== null)).toBe(
    true,
  );
  expect(openShell.page.url()).toBe(before);
  const { windows, contents } = await openShell.electron.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().length,
  }));
  expect([windows, contents]).toEqual([1, 1]);
  const frame = await openShell.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const child = document.createElement('iframe');
        child.src = 'https://example.org/';
        document.body.append(child);
      }),
  );
  expect(frame).toBe('frame-src');
});

test('every permission is refused', async ({ openShell }) => {
  const outcome = await openShell.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    const uses = await Promise.allSettled([
      new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject);
      }),
      navigator.mediaDevices.getUserMedia({ audio: true }),
      navigator.mediaDevices.getDisplayMedia(),
      navigator.clipboard.readText(),
      navigator.requestMIDIAccess({ sysex: true }),
    ]);
    return {
      states: [...new Set(states)],
      uses: [...new Set(uses.map((use) => use.status))],
      notification: await Notification.requestPermission(),
    };
  });
  expect(outcome).toEqual({
    states: ['denied'],
    uses: ['rejected'],
    notification: 'denied',
  });
});

test.describe('network', () => {
  let server: Server;
  let hits: string[];

  test.beforeEach(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  test.afterEach(() => void server.close());

  test('no request leaves a window, not even one the policy would not see', async ({ openShell }) => {
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const outcome = await openShell.page.evaluate(async (target) => {
      const attempts = await Promise.allSettled([
        fetch(target),
        Object.assign(new Image(), { src: `${target}/a.png` }).decode(),
        new Promise((resolve, reject) => {
          const socket = new WebSocket(target.replace('http', 'ws'));
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        }),
        Object.assign(new Image(), {
          src: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
        }).decode(),
      ]);
      return attempts.map((attempt) => attempt.status);
    }, origin);
    expect(outcome).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);

    // Below the policy: the session itself refuses, whoever asks.
    const session = await openShell.electron.evaluate(async ({ BrowserWindow }, target) => {
      const probe = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const loaded = await probe.loadURL(target).then(
        () => true,
        () => false,
      );
      probe.destroy();
      return loaded;
    }, origin);
    expect(session).toBe(false);
    expect(hits).toEqual([]);
  });
});
