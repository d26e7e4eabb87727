import { clockJumps } from './clock-jumps.ts';
import { corruption } from './corruption.ts';
import { cutWal } from './cut-wal.ts';
import { fullDisk } from './disk-full.ts';
import { fuzzCalls } from './fuzz-calls.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { killCore } from './kill-core.ts';
import { logEdits } from './log-edits.ts';
import { stopCore } from './stop-core.ts';
import type { TortureRun } from './torture-run.ts';

/** All runs, in the order of the table. */
export const RUNS: readonly TortureRun[] = [
  killCore,
  cutWal,
  stopCore,
  clockJumps,
  ...logEdits,
  corruption,
  fullDisk,
  fuzzCalls,
  fuzzFiles,
];
