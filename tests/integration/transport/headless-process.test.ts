import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storeSocketPath } from '../../../main/core/entry/socket-path.ts';
import { acquireStoreLock } from '../../../main/core/store/store-lock.ts';
import { startChild } from '../../support/child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { send, upgrade } from '../../support/web-client.ts';

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

test('the token stands in the line that a person opens and nowhere else: no other output, no answer, no file of the store', async () => {
  const dataDir = temporaryFolder();
  const child = startChild(HEADLESS, ['--data', dataDir]);
  const said: string[] = [];
  for (const stream of [child.process.stdout, child.process.stderr])
    stream.on('data', (piece: Buffer) => said.push(piece.toString('latin1')));
  const { port, token, origin } = addressOf(await child.firstLine);
  const socket = await upgrade(port, { token, origin });
  if (typeof socket === 'number') throw new Error('not connected');
  // What a parser complains of quotes the beginning of what it read, or the address in it.
  socket.send(token);
  socket.send(JSON.stringify({ i: '1', p: { u: token } }));
  socket.send(Buffer.from(token));
  const answers = [
    await send(port, `/?token=${token}`),
    await send(port, `/${token}`),
    await send(port, '/', { authorization: `Bearer ${token}x`, referer: `${origin}/#token=${token}` }),
  ];
  expect(await upgrade(port, { token: `${token}x`, origin })).toBeTypeOf('number');
  for (const { headers, body } of answers) expect(JSON.stringify(headers) + body).not.toContain(token);
  child.process.kill('SIGTERM');
  await child.exited;
  const spoken = said.join('').replace(`URL: ${origin}/#token=${token}`, '');
  expect(spoken).not.toContain(token.slice(0, 6));
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(dataDir, name))
    .filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => readFileSync(file, 'latin1').includes(token))).toEqual([]);
});
