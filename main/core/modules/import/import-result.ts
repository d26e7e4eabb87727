import type { ImportRejection, ImportResult } from '../../../../shared/contract/imports.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ImportPlan } from './plan.ts';
import type { RefusedRow } from './worker-protocol.ts';

/** Rejections a result carries; the workbook of rejected rows has them all. */
const REJECTIONS_SHOWN = 1000;

/** What an import of `read` rows tells of itself. */
export function importResult(
  read: number,
  { created, updated, unchanged }: ImportPlan,
  refused: readonly RefusedRow[],
  dryRun: boolean,
): ImportResult {
  return {
    read,
    created,
    updated,
    unchanged,
    rejected: refused.flatMap(rejectionsOf).slice(0, REJECTIONS_SHOWN),
    rejectedTotal: refused.length,
    dryRun,
  };
}

/** A full disk, say. Nobody waits for the promise of a job, so a fault has to be told like a refusal or it would end the core. */
export function storeFault(error: unknown): AppError {
  const why = error instanceof Error ? error.message : String(error);
  return new AppError(
    'IMPORT_FAILED',
    `The import could not be written: ${why}. Nothing was changed. Check the disk and import the file again.`,
  );
}

function rejectionsOf({ row, problems }: RefusedRow): ImportRejection[] {
  return problems.map(({ column, code, message, params }) => ({ row, column, code, message, params }));
}
