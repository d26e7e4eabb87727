import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportJob, ImportOptions } from '../../shared/contract/imports.ts';
import type { CoreClient } from './core-client.ts';

const PIECE_BYTES = 1_000_000;
const LOOK_EVERY_MS = 10;

/** Sends a file piece by piece, as every client does; gives the id to start an import with. */
export async function upload(client: CoreClient, fileName: string, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  const pieces = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  for (let index = 0; index < pieces; index += 1) {
    const base64 = bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES).toString('base64');
    await client.imports.upload({ upload: id, fileName, index, last: index === pieces - 1, base64 });
  }
  return id;
}

/** Columns that are called like the fields they go to. */
export function optionsFor(
  kind: ImportOptions['kind'],
  columns: readonly string[],
): Partial<ImportOptions> & {
  kind: ImportOptions['kind'];
  mapping: Record<string, string>;
} {
  return { kind, mapping: Object.fromEntries(columns.map((name) => [name, name])), datum: 'wgs84' };
}

export async function startImport(
  client: CoreClient,
  uploadId: string,
  options: ReturnType<typeof optionsFor>,
): Promise<string> {
  return (await client.imports.start({ upload: uploadId, commandId: randomUUID(), options })).job;
}

export const isRunning = ({ state }: ImportJob): boolean => state === 'reading' || state === 'applying';

/** Follows an import to its end. */
export async function finished(client: CoreClient, job: string): Promise<ImportJob> {
  for (;;) {
    const view = await client.imports.job({ job });
    if (!isRunning(view)) return view;
    await pause(LOOK_EVERY_MS);
  }
}

/** Throws unless exactly `rows` rows went in. */
export function assertAllCreated({ state, result, error }: ImportJob, rows: number): void {
  if (state === 'done' && result?.created === rows && result.rejectedTotal === 0) return;
  throw new Error(`The import ended ${state}: ${JSON.stringify(error ?? result)?.slice(0, 500)}`);
}
