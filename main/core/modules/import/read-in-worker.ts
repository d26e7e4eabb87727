import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { GoodRows, ReadMessage, ReadRequest, RefusedRow } from './worker-protocol.ts';

export type ReadProgress = { readonly read: number; readonly total: number | null; readonly refused: number };
export type ReadResult = {
  readonly good: readonly GoodRows[];
  readonly refused: RefusedRow[];
  readonly read: number;
};

/** Heap of the reading worker: a workbook that needs more is refused instead of taking the core down with it. */
const WORKER_HEAP_MB = 2048;

/** Rows live for one chunk: with room for a chunk they die young, which costs next to nothing. */
const WORKER_YOUNG_MB = 64;

/**
 * Reads and checks a whole file beside the core's own thread, so that other windows' commands go on meanwhile.
 * @throws AppError IMPORT_CANCELLED, FILE_TOO_COMPLEX, or what the reader refused the file for
 */
export async function readInWorker(
  request: ReadRequest,
  onChunk: (progress: ReadProgress, good: GoodRows) => void,
  signal: AbortSignal,
): Promise<ReadResult> {
  signal.throwIfAborted();
  const worker = new Worker(workerUrl(), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: WORKER_YOUNG_MB },
  });
  const good: GoodRows[] = [];
  const refused: RefusedRow[] = [];
  try {
    return await new Promise<ReadResult>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true });
      worker.on('message', (message: ReadMessage) => {
        if (message.type === 'refused')
          return reject(new AppError(message.code, message.message, { ...message.details }));
        if (message.type === 'done') return resolve({ good, refused, read: message.read });
        good.push(message.good);
        for (const row of message.refused) refused.push(row);
        return onChunk({ read: message.read, total: message.total, refused: refused.length }, message.good);
      });
      worker.on('error', (error) => reject(faultOf(error)));
      worker.on('exit', () => reject(faultOf(new Error('the reader ended early'))));
    });
  } finally {
    worker.removeAllListeners();
    // A terminated worker may still report an error; nobody waits for it any more.
    worker.on('error', () => undefined);
    await worker.terminate();
  }
}

/** The refusal of an import that somebody stopped. */
export function cancelled(): AppError {
  return new AppError('IMPORT_CANCELLED', 'The import was cancelled. Nothing was changed.');
}

function faultOf(error: Error): AppError {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new AppError(
        'FILE_TOO_COMPLEX',
        'The workbook needs more memory than an import may use. Nothing was changed. Save the sheet as CSV and import that.',
      )
    : new AppError('IMPORT_FAILED', `The file could not be read: ${error.message}. Nothing was changed.`);
}

/** The worker's file: beside the bundle once built, beside the sources in tests. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../entry/import-worker.ts', import.meta.url)
    : new URL('./import-worker.js', import.meta.url);
}
