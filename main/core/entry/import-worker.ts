import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../modules/import/read-file.ts';
import type { ReadMessage, ReadRequest } from '../modules/import/worker-protocol.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';

const post = (message: ReadMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

try {
  await readFile(workerData as ReadRequest, post);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ type: 'refused', code: error.code, message: error.message, details: error.details });
}
