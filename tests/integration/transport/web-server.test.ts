import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_CONNECTIONS } from '../../../main/core/entry/serve-rpc.ts';
import { startWebServer } from '../../../main/core/entry/web-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createProbeCore } from '../../support/transport-router.ts';
import { send, upgrade } from '../../support/web-client.ts';

const start = async () => {
  const folder = temporaryFolder();
  const rendererDir = path.join(folder, 'renderer');
  mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(rendererDir, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(rendererDir, 'assets', 'app-1a2b.js'), 'void 0;');
  writeFileSync(path.join(rendererDir, '.hidden'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(rendererDir, 'link.txt'));
  const core = createProbeCore();
  const server = await startWebServer({ router: core.router, rendererDir, port: 0 });
  onTestFinished(() => server.close());
  const port = Number(new URL(server.origin).port);
  return { core, server, port, valid: { token: server.token, origin: server.origin } };
};

test('the address carries 32 random bytes in its fragment', async () => {
  const { server, port } = await start();
  expect(server.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#token=[A-Za-z0-9_-]{43}$`));
});

test('the page comes with a strict policy and is never stored', async () => {
  const { port } = await start();
  const { status, headers, body } = await send(port, '/');
  expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>' });
  const policy = String(headers['content-security-policy']).split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      `connect-src 'self' ws://127.0.0.1:${port}`,
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
    ]),
  );
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test('assets have their type and may be kept; HEAD has no body; other methods are refused', async () => {
  const { port } = await start();
  const asset = await send(port, '/assets/app-1a2b.js?x=1');
  expect(asset).toMatchObject({ status: 200, body: 'void 0;' });
  expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(asset.headers['cache-control']).toContain('immutable');
  expect(await send(port, '/assets/app-1a2b.js', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await send(port, '/', {}, 'POST')).toMatchObject({ status: 405 });
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%5csecret.txt',
  '/..\\secret.txt',
  '/link.txt',
  '/.hidden',
  '/assets',
  '/%00',
  '/%',
  '//secret.txt',
  '/C:/secret.txt',
])('%s leads nowhere', async (urlPath) => {
  const { port } = await start();
  const reply = await send(port, urlPath);
  expect(reply.status).toBe(404);
  expect(reply.body).not.toContain('secret');
});

test('a page that was not built says what to do', async () => {
  const rendererDir = path.join(temporaryFolder(), 'nothing');
  const server = await startWebServer({ router: createProbeCore().router, rendererDir, port: 0 });
  onTestFinished(() => server.close());
  const reply = await send(Number(new URL(server.origin).port), '/');
  expect(reply).toMatchObject({ status: 503 });
  expect(reply.body).toContain('npm run build');
});

test.each(['localhost', 'localhost:PORT', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', '[::1]:PORT'])(
  'a request addressed to %s is refused',
  async (name) => {
    const { port } = await start();
    const host = name.replace('PORT', String(port));
    expect(await send(port, '/', { host })).toMatchObject({ status: 403, body: '' });
  },
);

test('a request from another origin is refused', async () => {
  const { port } = await start();
  expect(await send(port, '/', { origin: 'http://evil.example' })).toMatchObject({ status: 403 });
});

test('an upgrade needs the exact Host, the exact Origin and the token', async () => {
  const { port, valid } = await start();
  expect(await upgrade(port, { ...valid, token: '' })).toBe(401);
  expect(await upgrade(port, { ...valid, token: 'x'.repeat(43) })).toBe(401);
  expect(await upgrade(port, { ...valid, token: valid.token.slice(0, -1) })).toBe(401);
  expect(await upgrade(port, { token: valid.token })).toBe(403);
  expect(await upgrade(port, { ...valid, origin: 'null' })).toBe(403);
  expect(await upgrade(port, { ...valid, origin: `http://localhost:${port}` })).toBe(403);
  expect(await upgrade(port, { ...valid, origin: `https://127.0.0.1:${port}` })).toBe(403);
  expect(await upgrade(port, { ...valid, host: `localhost:${port}` })).toBe(403);
  expect(await upgrade(port, { ...valid, path: '/elsewhere' })).toBe(404);
  const socket = await upgrade(port, valid);
  expect(socket).toBeInstanceOf(WebSocket);
  // The token must not come back in the answer.
  expect(socket).toMatchObject({ protocol: 'erc.rpc.1' });
});

test('the session answers whether a token is the right one', async () => {
  const { port, server } = await start();
  expect(await send(port, '/session', { authorization: `Bearer ${server.token}` })).toMatchObject({ status: 204 });
  expect(await send(port, '/session', { authorization: 'Bearer nonsense' })).toMatchObject({ status: 401 });
  expect(await send(port, '/session')).toMatchObject({ status: 401 });
});

test('a frame above the limit costs the connection, not the server', async () => {
  const { port, valid } = await start();
  const socket = await upgrade(port, valid);
  if (typeof socket === 'number') throw new Error('not connected');
  const closed = once(socket, 'close');
  socket.send('x'.repeat(1024 * 1024 + 1));
  expect((await closed)[0]).toBe(1009);
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});

test('a client that asks and never reads is cut off, and its stream in the core ends', async () => {
  const { core, port, valid } = await start();
  const socket = await upgrade(port, valid);
  if (typeof socket === 'number') throw new Error('not connected');
  socket.send(JSON.stringify({ i: '0', p: { u: '/events/subscribe', b: { json: {} } } }));
  await core.whenListeners(1);
  socket.pause();
  const text = 'x'.repeat(1000 * 1024);
  for (let call = 1; call <= 40; call += 1) {
    socket.send(JSON.stringify({ i: String(call), p: { u: '/echo', b: { json: { text } } } }));
  }
  await expect(core.whenListeners(0)).resolves.toBeUndefined();
  socket.terminate();
});

test('there is room for a limited number of connections, and a place is free again after one leaves', async () => {
  const { port, valid } = await start();
  const sockets = await Promise.all(Array.from({ length: MAX_CONNECTIONS }, () => upgrade(port, valid)));
  expect(sockets.every((socket) => socket instanceof WebSocket)).toBe(true);
  // Cut off before it can ask for anything.
  expect(await upgrade(port, valid)).toBe(0);
  const [first] = sockets;
  if (!(first instanceof WebSocket)) throw new Error('not connected');
  first.close();
  await once(first, 'close');
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});

test('a port that is taken is refused by name', async () => {
  const { port } = await start();
  const second = startWebServer({ router: createProbeCore().router, rendererDir: '/', port });
  await expect(second).rejects.toMatchObject({ code: 'PORT_IN_USE', details: { port } });
});
