import { expect, onTestFinished, test } from 'vitest';
import { listenStoreSocket } from '../../../main/core/entry/store-socket.ts';
import { runHeadless, type HeadlessRun } from '../../../main/core/entry/run-headless.ts';
import { acquireStoreLock } from '../../../main/core/store/store-lock.ts';
import { createCountedCore, type CountedCore } from '../../support/console-router.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Start = { readonly sample?: boolean; readonly open?: boolean; readonly port?: number };

const createMachine = () => {
  const dataDir = temporaryFolder();
  const cores: CountedCore[] = [];
  const printed: string[] = [];
  const noted: string[] = [];
  const opened: string[] = [];
  const start = async ({ sample = false, open = false, port = 0 }: Start = {}): Promise<HeadlessRun> => {
    const run = await runHeadless(
      { dataDir, port, sample, open },
      {
        openCore: async (folder) => {
          const core = createCountedCore(acquireStoreLock(folder).release);
          cores.push(core);
          return core;
        },
        rendererDir: dataDir,
        openBrowser: async (url) => opened.push(url) > 0,
        print: (line) => void printed.push(line),
        note: (line) => void noted.push(line),
      },
    );
    onTestFinished(async () => run.stop?.());
    return run;
  };
  return { dataDir, start, cores, printed, noted, opened };
};

test('a start prints the address once, and stopping gives the store free', async () => {
  const machine = createMachine();
  const { stop } = await machine.start();
  expect(machine.printed).toEqual([expect.stringMatching(/^URL: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)]);
  expect(machine.opened).toEqual([]);
  await stop?.();
  expect(machine.cores[0]?.isClosed()).toBe(true);
  acquireStoreLock(machine.dataDir).release();
});

test('a second start prints the same address, opens the browser there, and holds nothing', async () => {
  const machine = createMachine();
  await machine.start();
  const second = await machine.start({ open: true });
  expect(second.stop).toBeNull();
  expect(machine.cores).toHaveLength(1);
  expect(machine.printed[1]).toBe(machine.printed[0]);
  expect(machine.opened).toEqual([machine.printed[0]?.slice('URL: '.length)]);
});

test('two starts at the same moment end with one core and one address', async () => {
  const machine = createMachine();
  const runs = await Promise.all([machine.start(), machine.start()]);
  expect(runs.filter(({ stop }) => stop !== null)).toHaveLength(1);
  expect(new Set(machine.printed).size).toBe(1);
});

test('the sample goes into an empty store, also through a second start, and never into a filled one', async () => {
  const machine = createMachine();
  await machine.start();
  await machine.start({ sample: true });
  expect(machine.cores[0]?.samples()).toBe(1);
  await machine.start({ sample: true });
  expect(machine.cores[0]?.samples()).toBe(1);
  expect(machine.noted.join('\n')).toContain('not empty');
});

test('a store held without a browser console is refused, and by whom is said', async () => {
  const machine = createMachine();
  const lock = acquireStoreLock(machine.dataDir);
  const { router } = createCountedCore(() => undefined);
  const socket = await listenStoreSocket(machine.dataDir, router, { kind: 'desktop', url: () => null });
  await expect(machine.start()).rejects.toMatchObject({ code: 'STORE_IN_USE', details: { pid: process.pid } });
  expect(machine.printed).toEqual([]);
  await socket.close();
  lock.release();
});

test('a start that fails half-way leaves nothing open', async () => {
  const machine = createMachine();
  const other = createMachine();
  await other.start();
  const port = Number(/:(\d+)\//.exec(other.printed[0] ?? '')?.[1]);
  await expect(machine.start({ port })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  expect(machine.cores[0]?.isClosed()).toBe(true);
  acquireStoreLock(machine.dataDir).release();
});
