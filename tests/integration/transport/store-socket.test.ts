import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { prepareSocketFolder, storeSocketPath } from '../../../main/core/entry/socket-path.ts';
import { connectStoreSocket } from '../../../main/core/entry/store-client.ts';
import { listenStoreSocket } from '../../../main/core/entry/store-socket.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createProbeCore, probeContract } from '../../support/transport-router.ts';

const options = { kind: 'browser', url: () => null } as const;

const listen = (dataDir: string) => listenStoreSocket(dataDir, createProbeCore().router, options);

test('nobody holds a store that does not exist, or that nobody has opened', async () => {
  const folder = temporaryFolder();
  expect(await connectStoreSocket(path.join(folder, 'nothing'), probeContract)).toBeNull();
  expect(await connectStoreSocket(folder, probeContract)).toBeNull();
});

test('only this user can reach the socket, which is gone after closing', async () => {
  const socket = await listen(temporaryFolder());
  expect(statSync(socket.path).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(socket.path)).mode & 0o777).toBe(0o700);
  await socket.close();
  expect(existsSync(socket.path)).toBe(false);
});

test('calls run in the core as the command line, are validated on this side too, and refusals keep their code', async () => {
  const dataDir = temporaryFolder();
  const socket = await listen(dataDir);
  const connection = await connectStoreSocket(dataDir, probeContract);
  if (connection === null) throw new Error('not connected');
  expect(await connection.client.echo({ text: '网点' })).toEqual({ text: '网点' });
  expect(await connection.client.whoami({})).toEqual({ client: 'cli' });
  const wrong = { text: 1 } as unknown as { text: string };
  await expect(connection.client.echo(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  connection.close();
  await socket.close();
});

test('a call after the core has stopped is refused as CORE_RESTARTED', async () => {
  const dataDir = temporaryFolder();
  const socket = await listen(dataDir);
  const connection = await connectStoreSocket(dataDir, probeContract);
  await socket.close();
  await expect(connection?.client.echo({ text: 'x' })).rejects.toMatchObject({ code: 'CORE_RESTARTED' });
});

test('a long path gets a socket elsewhere, the same for every name of the store', async () => {
  const folder = temporaryFolder();
  const dataDir = path.join(folder, '很长的文件夹名'.repeat(8));
  const alias = path.join(folder, 'alias');
  mkdirSync(dataDir);
  symlinkSync(dataDir, alias);
  expect(Buffer.byteLength(storeSocketPath(dataDir))).toBeLessThan(100);
  expect(storeSocketPath(dataDir).startsWith(dataDir)).toBe(false);
  const socket = await listen(dataDir);
  expect(statSync(path.dirname(socket.path)).mode & 0o777).toBe(0o700);
  const connection = await connectStoreSocket(alias, probeContract);
  expect(await connection?.client.echo({ text: 'x' })).toEqual({ text: 'x' });
  connection?.close();
  await socket.close();
});

test('characters that mean something in an address are nothing special in a store path', async () => {
  const dataDir = path.join(temporaryFolder(), 'a b#c?d%20:e');
  mkdirSync(dataDir);
  const socket = await listen(dataDir);
  const connection = await connectStoreSocket(dataDir, probeContract);
  expect(await connection?.client.echo({ text: 'x' })).toEqual({ text: 'x' });
  connection?.close();
  await socket.close();
});

test('a socket folder that is a link to somewhere else is refused', () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'elsewhere'));
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'run'));
  expect(() => prepareSocketFolder(path.join(folder, 'run', 'core.sock'))).toThrow(
    expect.objectContaining({ code: 'SOCKET_FOLDER_UNSAFE' }),
  );
});

test('a socket folder that stands open is closed first', () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'run'));
  chmodSync(path.join(folder, 'run'), 0o777);
  prepareSocketFolder(path.join(folder, 'run', 'core.sock'));
  expect(statSync(path.join(folder, 'run')).mode & 0o777).toBe(0o700);
});

test('the socket answers nothing but its two questions', async () => {
  const socket = await listen(temporaryFolder());
  const status = (method: string, where: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asking = request({ socketPath: socket.path, path: where, method, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asking.once('error', reject);
      asking.end();
    });
  expect(await status('GET', '/where')).toBe(200);
  expect(await status('POST', '/where')).toBe(404);
  expect(await status('GET', '/')).toBe(404);
  await socket.close();
});
