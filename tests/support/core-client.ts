import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { openCore, type Core } from '../../main/core/core.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { ImportJob, ImportOptions } from '../../shared/contract/imports.ts';
import type { CoreEvent } from '../../shared/contract/system.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type CoreClient = ContractRouterClient<Contract>;
export type TestCore = {
  readonly core: Core;
  readonly client: CoreClient;
  readonly clock: ReturnType<typeof manualClock>;
  readonly dataDir: string;
  readonly close: () => Promise<void>;
};

export const RESOURCES_DIR = path.join(import.meta.dirname, '../../resources');

/** Friday 11 September 2026, 09:30 in Shanghai, as UTC epoch milliseconds. */
export const START = Date.UTC(2026, 8, 11, 1, 30);

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A real core at `now` (UTC ms) on a store of its own, or on `dataDir`, for hooks: `close` ends it and removes a store of its own. */
export async function openTestCore(now = START, dataDir?: string): Promise<TestCore> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'erc-core-'));
  const clock = manualClock(now);
  const core = await openCore({ dataDir: folder, resourcesDir: RESOURCES_DIR, clock });
  const close = async (): Promise<void> => {
    await core.close();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { core, client: clientOf(core), clock, dataDir: folder, close };
}

/** The same for one test: closed when it ends. */
export async function testCore(options: { dataDir?: string; now?: number } = {}): Promise<TestCore> {
  const opened = await openTestCore(options.now, options.dataDir ?? temporaryFolder('erc-core-'));
  onTestFinished(opened.close);
  return opened;
}

/** The same store in a core started again, with the clock where it was. */
export async function reopened({ core, dataDir, clock }: TestCore): Promise<TestCore> {
  await core.close();
  return testCore({ dataDir, now: clock.now() });
}

export function clientOf(core: Core): CoreClient {
  return createRouterClient(core.router, { context: { client: 'test' } });
}

/** Code and details of a refusal. Rejects when the call was carried out, or failed in any other way. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && 'data' in error && isRefusal(error.data)) return error.data;
  throw error ?? new Error('The call was carried out although it should have been refused.');
}

function isRefusal(data: unknown): data is { code: string; details: Record<string, unknown> } {
  return typeof data === 'object' && data !== null && 'code' in data && 'details' in data;
}

/** The event stream, already standing: events from now on are not missed. */
export async function eventStream(client: CoreClient): Promise<AsyncIterator<CoreEvent>> {
  const stream = await client.events.subscribe({});
  await stream.next();
  onTestFinished(async () => void (await stream.return?.()));
  return stream;
}

/** The next event of a stream. */
export async function nextEvent(stream: AsyncIterator<CoreEvent>): Promise<CoreEvent> {
  const { value, done } = await stream.next();
  if (done) throw new Error('The event stream ended.');
  return value;
}

const PIECE_BYTES = 1_000_000;

export async function upload(client: CoreClient, content: string | Uint8Array, fileName = 'rows.csv'): Promise<string> {
  const bytes = Buffer.from(content);
  const id = randomUUID();
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  for (let index = 0; index < pieces; index += 1) {
    const base64 = bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES).toString('base64');
    await client.imports.upload({ upload: id, fileName, index, last: index === pieces - 1, base64 });
  }
  return id;
}

type RunOptions = Omit<ImportOptions, 'mapping' | 'constants' | 'strict' | 'dryRun'> &
  Partial<Pick<ImportOptions, 'constants' | 'strict' | 'dryRun'>> & { readonly commandId?: string };

/** Starts an import of CSV text whose headers are field names. */
export async function startImport(client: CoreClient, csv: string, options: RunOptions): Promise<string> {
  const { commandId, ...rest } = options;
  const headers = (csv.split('\n')[0] ?? '').split(',');
  const mapping = Object.fromEntries(headers.map((header) => [header, header]));
  const { job } = await client.imports.start({
    upload: await upload(client, csv),
    options: { ...rest, mapping },
    ...(commandId !== undefined && { commandId }),
  });
  return job;
}

/** Waits until the import has ended, told by the event stream. */
export async function finishedImport(client: CoreClient, job: string): Promise<ImportJob> {
  const stream = await client.events.subscribe({});
  try {
    for (;;) {
      await stream.next();
      const view = await client.imports.job({ job });
      if (view.state !== 'reading' && view.state !== 'applying') return view;
    }
  } finally {
    await stream.return?.();
  }
}

export async function runImport(client: CoreClient, csv: string, options: RunOptions): Promise<ImportJob> {
  return finishedImport(client, await startImport(client, csv, options));
}
