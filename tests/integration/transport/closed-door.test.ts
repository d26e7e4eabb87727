import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { HEADERS_TIMEOUT_MS, startWebServer } from '../../../main/core/entry/web-server.ts';
import { MAX_CONNECTIONS } from '../../../main/core/entry/serve-rpc.ts';
import { MAX_FRAME_BYTES } from '../../../shared/contract/transport.ts';
import { piecesOf } from '../../../shared/contract/frame-pieces.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createProbeCore } from '../../support/transport-router.ts';
import { protocolsOf, send, upgrade } from '../../support/web-client.ts';

const start = async (options: { headersTimeoutMs?: number; now?: () => number } = {}) => {
  const said: string[] = [];
  const server = await startWebServer({
    router: createProbeCore().router,
    rendererDir: temporaryFolder(),
    port: 0,
    onBlocked: () => said.push('blocked'),
    ...options,
  });
  onTestFinished(() => server.close());
  const port = Number(new URL(server.origin).port);
  return { server, port, said, valid: { token: server.token, origin: server.origin } };
};

/** Status of an upgrade with exactly these headers beside what a WebSocket needs; 0 when it was cut off. */
const upgradeWith = (port: number, token: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc?client=console`, protocolsOf(token), { headers });
    socket.once('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => resolve(0));
  });

/** Names that can be made to point at 127.0.0.1 or look like it, PORT being the right one: what DNS rebinding comes with. */
const HOSTS = [
  'evil.example:PORT',
  'evil.example',
  'localhost:PORT',
  'localhost',
  'LOCALHOST:PORT',
  '127.0.0.1.evil.example:PORT',
  '127.0.0.1.nip.io:PORT',
  '127.0.0.1:PORT.evil.example',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1.:PORT',
  '127.1:PORT',
  '127.0.0.2:PORT',
  '0.0.0.0:PORT',
  '[::1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '2130706433:PORT',
  '0x7f000001:PORT',
  'user@127.0.0.1:PORT',
  '127.0.0.1:PORT, evil.example',
];

test.each(HOSTS)('rebinding: a page, a session and an upgrade addressed to %s are refused', async (name) => {
  const { port, server, valid } = await start();
  const host = name.replace('PORT', String(port));
  const authorization = `Bearer ${server.token}`;
  expect(await send(port, '/', { host })).toMatchObject({ status: 403, body: '' });
  expect(await send(port, '/session', { host, authorization })).toMatchObject({ status: 403 });
  expect(await upgradeWith(port, server.token, { host, origin: valid.origin })).toBe(403);
});

const ORIGINS = [
  'http://evil.example',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  'http://localhost:PORT',
  'http://127.0.0.1:PORT.evil.example',
  'http://evil.example:PORT',
  'http://127.0.0.1:PORT/',
  'HTTP://127.0.0.1:PORT',
  'ws://127.0.0.1:PORT',
  'app://console',
  'file://',
  'null',
  '',
  'http://127.0.0.1:PORT http://evil.example',
];

test.each(ORIGINS)('cross-site: a page at the origin %j gets nothing, even with the token', async (name) => {
  const { port, server } = await start();
  const origin = name.replace('PORT', String(port));
  const authorization = `Bearer ${server.token}`;
  expect(await send(port, '/', { origin })).toMatchObject({ status: 403 });
  expect(await send(port, '/session', { origin, authorization })).toMatchObject({ status: 403 });
  expect(await upgradeWith(port, server.token, { origin })).toBe(403);
});

test.each(['cross-site', 'same-site'])(
  'cross-site: an image or script asked for from a %s page is refused',
  async (site) => {
    const { port } = await start();
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
    expect(await send(port, '/favicon.svg', headers)).toMatchObject({ status: 403, body: '' });
  },
);

test('an upgrade that says nothing of its origin is refused', async () => {
  const { port, server } = await start();
  expect(await upgradeWith(port, server.token, {})).toBe(403);
});

test('five wrong tokens within a minute close the door for fifteen, also to the right one; open windows go on', async () => {
  let now = 0;
  const { port, valid, server, said } = await start({ now: () => now });
  const open = await upgrade(port, valid);
  if (typeof open === 'number') throw new Error('not connected');
  const authorization = `Bearer ${server.token}`;
  for (let failure = 0; failure < 4; failure += 1) expect(await upgrade(port, { ...valid, token: 'wrong' })).toBe(401);
  expect(await send(port, '/session', { authorization })).toMatchObject({ status: 204 });
  expect(await send(port, '/session', { authorization: 'Bearer guess' })).toMatchObject({ status: 401 });
  expect(said).toEqual(['blocked']);
  now = 14 * 60_000;
  expect(await upgrade(port, valid)).toBe(429);
  expect(await send(port, '/session', { authorization })).toMatchObject({ status: 429 });
  const answered = once(open, 'message');
  open.send(JSON.stringify({ i: '0', p: { u: '/echo', b: { json: { text: 'still here' } } } }));
  expect(String((await answered)[0])).toContain('still here');
  now = 15 * 60_000;
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});

test('pages of other sites cannot close the door: they are refused before a token is looked at', async () => {
  const { port, valid, said } = await start();
  for (let times = 0; times < 20; times += 1) await upgradeWith(port, 'wrong', { origin: 'http://evil.example' });
  expect(said).toEqual([]);
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});

test('a page that asks why its upgrade failed counts once', async () => {
  const { port, valid, said } = await start();
  for (let page = 0; page < 4; page += 1) {
    const token = `of the console before, page ${page}`;
    expect(await upgrade(port, { ...valid, token: token.replaceAll(/[ ,]/g, '-') })).toBe(401);
    expect(await send(port, '/session', { authorization: `Bearer ${token.replaceAll(/[ ,]/g, '-')}` })).toMatchObject({
      status: 401,
    });
  }
  expect(said).toEqual([]);
});

test('no answer, whatever its status, lets a browser send the address on or store it', async () => {
  const { port } = await start();
  const answers = await Promise.all([
    send(port, '/'),
    send(port, '/nothing'),
    send(port, '/', {}, 'POST'),
    send(port, '/session'),
    send(port, '/', { host: 'evil.example' }),
  ]);
  for (const { headers } of answers)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
});

/** Milliseconds until the server cuts off a client that says `first` and then a byte now and again. */
const cutOffAfter = async (port: number, first: string): Promise<number> => {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(first);
  const drip = setInterval(() => socket.write('x'), 50);
  socket.resume();
  await once(socket, 'close');
  clearInterval(drip);
  return performance.now() - began;
};

test('headers must come within ten seconds; whoever lets them drip is cut off', async () => {
  expect(HEADERS_TIMEOUT_MS).toBe(10_000);
  const { port, valid } = await start({ headersTimeoutMs: 500 });
  const ms = await Promise.all([
    cutOffAfter(port, 'GET / HTTP/1.1\r\nHost: '),
    cutOffAfter(port, 'GET /rpc HTTP/1.1\r\nUpgrade: websocket\r\nX-Slow: '),
  ]);
  for (const one of ms) expect(one).toBeGreaterThan(400);
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});

test('a frame may have one mebibyte; a longer message comes in pieces and is answered', async () => {
  expect([MAX_FRAME_BYTES, MAX_CONNECTIONS]).toEqual([1024 * 1024, 64]);
  const { port, valid } = await start();
  const socket = await upgrade(port, valid);
  if (typeof socket === 'number') throw new Error('not connected');
  const text = '点😀'.repeat(1_000_000);
  const frames = [...piecesOf(JSON.stringify({ i: '7', p: { u: '/echo', b: { json: { text } } } }))];
  expect(frames.length).toBeGreaterThan(4);
  const answered = once(socket, 'message');
  for (const frame of frames) socket.send(frame);
  const answer = JSON.parse(String((await answered)[0])) as { p: { b: { json: { text: string } } } };
  expect(answer.p.b.json.text === text).toBe(true);
});

test('a message of pieces without an end costs the connection, not the server', async () => {
  const { port, valid } = await start();
  const socket = await upgrade(port, valid);
  if (typeof socket === 'number') throw new Error('not connected');
  const closed = once(socket, 'close');
  for (let piece = 0; piece < 20; piece += 1) socket.send(`+${'x'.repeat(1_000_000)}`);
  expect((await closed)[0]).toBe(1009);
  expect(await upgrade(port, valid)).toBeInstanceOf(WebSocket);
});
