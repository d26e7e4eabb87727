import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { RenderRequest } from './render-document.ts';

/** What the worker answers: the file, or the refusal. */
export type RenderAnswer =
  | { readonly bytes: Uint8Array }
  | { readonly code: string; readonly message: string; readonly details: Readonly<Record<string, unknown>> };

/**
 * Makes the file beside the core's own thread: setting many pages takes long, and other windows go on meanwhile.
 * @throws AppError RESOURCE_DAMAGED, DOCUMENT_FAILED
 */
export async function renderInWorker(request: RenderRequest): Promise<Uint8Array> {
  const worker = new Worker(workerUrl(), { workerData: request });
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.on('message', (answer: RenderAnswer) => {
        if ('bytes' in answer) resolve(answer.bytes);
        else reject(new AppError(answer.code, answer.message, { ...answer.details }));
      });
      worker.on('error', (error) => reject(failed(error.message)));
      worker.on('exit', () => reject(failed('the writer ended early')));
    });
  } finally {
    worker.removeAllListeners();
    // A terminated worker may still report an error; nobody waits for it any more.
    worker.on('error', () => undefined);
    await worker.terminate();
  }
}

const failed = (why: string): AppError =>
  new AppError('DOCUMENT_FAILED', `The document could not be made: ${why}. Nothing was changed. Try again.`);

/** The worker's file: beside the bundle once built, beside the sources in tests. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../entry/document-worker.ts', import.meta.url)
    : new URL('./document-worker.js', import.meta.url);
}
