import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

import { openTestCore, START, type TestCore } from './core-client.ts';

/** Folders of closed stores with the sample, by the instant (UTC ms) it was loaded at: loading takes seconds, a copy none. */
const loaded = new Map<number, Promise<string>>();

async function load(now: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'erc-sample-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { client, close } = await openTestCore(now, folder);
  await client.sample.load({ now });
  await close();
  return folder;
}

/** A core on a store of its own that holds the sample as it was loaded at `now` (UTC ms); for hooks, which close it. */
export async function openSampleCore(now = START): Promise<TestCore> {
  const first = loaded.get(now) ?? load(now);
  loaded.set(now, first);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'erc-core-'));
  cpSync(await first, dataDir, { recursive: true });
  const core = await openTestCore(now, dataDir);
  const close = async (): Promise<void> => {
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...core, close };
}

/** The same for one test: closed when it ends. */
export async function sampleCore(now = START): Promise<TestCore> {
  const opened = await openSampleCore(now);
  onTestFinished(opened.close);
  return opened;
}
