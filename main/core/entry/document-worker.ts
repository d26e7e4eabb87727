import { parentPort, workerData } from 'node:worker_threads';
import { renderDocument, type RenderRequest } from '../modules/documents/render-document.ts';
import type { RenderAnswer } from '../modules/documents/render-in-worker.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';

const post = (answer: RenderAnswer): void => parentPort?.postMessage(answer);

try {
  post({ bytes: await renderDocument(workerData as RenderRequest) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ code: error.code, message: error.message, details: error.details });
}
