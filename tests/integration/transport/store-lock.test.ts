import path from 'node:path';
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acquireStoreLock } from '../../../main/core/store/store-lock.ts';
import { connectStoreSocket } from '../../../main/core/entry/store-client.ts';
import { listenStoreSocket } from '../../../main/core/entry/store-socket.ts';
import { startChild } from '../../support/child.ts';
import { failureOf } from '../../support/failure-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createProbeCore, probeContract } from '../../support/transport-router.ts';

const HOLDER = path.join(import.meta.dirname, '../../support/store-holder.ts');
const inUse = expect.objectContaining({ code: 'STORE_IN_USE' });

test('a second core in the same process is refused, and may come in after release', () => {
  const dataDir = path.join(temporaryFolder(), 'store');
  const first = acquireStoreLock(dataDir);
  expect(() => acquireStoreLock(dataDir)).toThrow(inUse);
  first.release();
  first.release();
  acquireStoreLock(dataDir).release();
});

test('the store folder it makes is closed to other users', () => {
  const dataDir = path.join(temporaryFolder(), 'store');
  acquireStoreLock(dataDir).release();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('a core in another process is refused, and SIGKILL gives lock and socket free', async () => {
  const dataDir = temporaryFolder();
  const holder = startChild(HOLDER, [dataDir]);
  expect(await holder.firstLine).toBe('held');
  expect(() => acquireStoreLock(dataDir)).toThrow(inUse);
  const connection = await connectStoreSocket(dataDir, probeContract);
  expect(await connection?.where()).toMatchObject({ pid: holder.process.pid, url: null });

  const outcome = failureOf(connection?.client.hang({}));
  holder.process.kill('SIGKILL');
  await holder.exited;
  expect(await outcome).toMatchObject({ code: 'CORE_RESTARTED' });

  // The killed core leaves its socket file behind; nobody answers there.
  expect(await connectStoreSocket(dataDir, probeContract)).toBeNull();
  const lock = acquireStoreLock(dataDir);
  const socket = await listenStoreSocket(dataDir, createProbeCore().router, { kind: 'browser', url: () => 'there' });
  const next = await connectStoreSocket(dataDir, probeContract);
  expect(await next?.where()).toMatchObject({ pid: process.pid, url: 'there' });
  next?.close();
  await socket.close();
  lock.release();
});
