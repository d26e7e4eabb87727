import { parentPort, workerData } from 'node:worker_threads';
import type { EvidenceMessage, EvidenceTask } from '../modules/evidence/evidence-task.ts';
import type { Step } from '../../../shared/contract/evidence.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { exportAudit } from '../store/export-audit.ts';
import { makeBackup } from '../store/make-backup.ts';
import { openSealed } from '../store/open-sealed.ts';
import { buildExercise } from '../store/packed-exercise.ts';
import { buildRestored } from '../store/restore-point.ts';
import { verifyFile } from '../store/verify-file.ts';

const post = (message: EvidenceMessage): void => parentPort?.postMessage(message);

/** More often than this nobody can read it. */
const STEP_MS = 50;

let told = 0;
let phase: Step['phase'] | null = null;
const onStep = (step: Omit<Step, 'type'>): void => {
  const now = performance.now();
  if (step.phase === phase && now - told < STEP_MS) return;
  told = now;
  ({ phase } = step);
  post({ type: 'step', step });
};

function carryOut(task: EvidenceTask) {
  switch (task.task) {
    case 'verify':
      return verifyFile(task, onStep);
    case 'backup':
      return makeBackup(task, onStep);
    case 'open':
      return openSealed(task);
    case 'audit':
      return exportAudit(task, onStep);
    case 'exercise':
      return buildExercise(task);
    case 'build':
      return buildRestored(task);
  }
}

try {
  post({ type: 'done', result: await carryOut(workerData as EvidenceTask) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  post({ type: 'refused', code: error.code, message: error.message, details: error.details });
}
