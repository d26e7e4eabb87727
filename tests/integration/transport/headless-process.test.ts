import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storeSocketPath } from '../../../main/core/entry/socket-path.ts';
import { acquireStoreLock } from '../../../main/core/store/store-lock.ts';
import { startChild } from '../../support/child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { upgrade } from '../../support/web-client.ts';

const HEADLESS = path.join(import.meta.dirname, '../../support/headless-child.ts');

const addressOf = (line: string): { readonly port: number; readonly token: string; readonly origin: string } => {
  const { port, hash, origin } = new URL(line.slice('URL: '.length));
  return { port: Number(port), token: hash.slice('#token='.length), origin };
};

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s says goodbye to clients, closes the store and ends with 0',
  async (signal) => {
    const dataDir = temporaryFolder();
    const child = startChild(HEADLESS, ['--data', dataDir]);
    const { port, token, origin } = addressOf(await child.firstLine);
    const socket = await upgrade(port, { token, origin });
    if (typeof socket === 'number') throw new Error('not connected');
    const closed = once(socket, 'close');
    child.process.kill(signal);
    expect((await closed)[0]).toBe(1001);
    expect(await child.exited).toEqual([0, null]);
    expect(existsSync(storeSocketPath(dataDir))).toBe(false);
    acquireStoreLock(dataDir).release();
  },
);

test('a second process prints the address of the first and ends with 0; after SIGKILL the next one takes over', async () => {
  const dataDir = temporaryFolder();
  const first = startChild(HEADLESS, ['--data', dataDir]);
  const address = await first.firstLine;
  const second = startChild(HEADLESS, ['--data', dataDir]);
  expect(await second.firstLine).toBe(address);
  expect(await second.exited).toEqual([0, null]);
  first.process.kill('SIGKILL');
  await first.exited;
  const third = startChild(HEADLESS, ['--data', dataDir]);
  expect(await third.firstLine).not.toBe(address);
});
