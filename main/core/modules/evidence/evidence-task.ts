import { Worker } from 'node:worker_threads';
import type { Step } from '../../../../shared/contract/evidence.ts';
import type { VerifyReport } from '../../../../shared/contract/verify.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { AuditExport } from '../../store/export-audit.ts';
import type { BackupFacts, BackupRequest } from '../../store/make-backup.ts';
import type { OpenRequest } from '../../store/open-sealed.ts';
import type { ExerciseRequest } from '../../store/packed-exercise.ts';
import type { RestoreRequest } from '../../store/restore-point.ts';

/** What is done beside the core's thread, on a connection of its own. */
export type EvidenceTask =
  | { readonly task: 'verify'; readonly file: string; readonly exported: readonly string[] }
  | ({ readonly task: 'backup' } & BackupRequest)
  | ({ readonly task: 'open' } & OpenRequest)
  | ({ readonly task: 'build' } & RestoreRequest)
  | ({ readonly task: 'exercise' } & ExerciseRequest)
  | ({ readonly task: 'audit' } & AuditExport);

type Results = {
  readonly verify: VerifyReport;
  readonly backup: BackupFacts;
  readonly open: BackupFacts;
  readonly audit: { readonly rows: number };
  readonly exercise: { readonly changes: number };
  readonly build: { readonly changes: number; readonly replayed: number };
};
export type EvidenceResult<T extends EvidenceTask['task']> = Results[T];

export type EvidenceMessage =
  | { readonly type: 'step'; readonly step: Omit<Step, 'type'> }
  | { readonly type: 'done'; readonly result: Results[keyof Results] }
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: Record<string, unknown>;
    };

/**
 * Carries a task out in a worker thread. Aborting ends the worker.
 * @throws AppError CANCELLED, or what the task is refused for
 */
export async function runTask<Task extends EvidenceTask>(
  task: Task,
  onStep: (step: Omit<Step, 'type'>) => void = () => undefined,
  signal?: AbortSignal,
): Promise<EvidenceResult<Task['task']>> {
  const worker = new Worker(workerUrl(), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      if (signal?.aborted) reject(cancelled());
      signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
      worker.on('message', (message: EvidenceMessage) => {
        if (message.type === 'step') onStep(message.step);
        else if (message.type === 'done') resolve(message.result as EvidenceResult<Task['task']>);
        else reject(new AppError(message.code, message.message, message.details));
      });
      worker.on('error', (error) => reject(failed(error.message)));
      worker.on('exit', () => reject(failed('the worker ended early')));
    });
  } finally {
    worker.removeAllListeners();
    // A terminated worker may still report an error; nobody waits for it any more.
    worker.on('error', () => undefined);
    await worker.terminate();
  }
}

const cancelled = (): AppError => new AppError('CANCELLED', 'It was cancelled. Nothing was changed.');

const failed = (why: string): AppError =>
  new AppError(
    'EVIDENCE_FAILED',
    `The check or the copy could not be finished: ${why}. The store is untouched. Try again.`,
  );

/** The worker's file: beside the bundle once built, beside the sources in tests. */
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../../entry/evidence-worker.ts', import.meta.url)
    : new URL('./evidence-worker.js', import.meta.url);
}
