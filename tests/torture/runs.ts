import { clockJumps } from './clock-jumps.ts';
import { cutWal } from './cut-wal.ts';
import { fuzzCalls } from './fuzz-calls.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { killCore } from './kill-core.ts';
import { stopCore } from './stop-core.ts';
import type { TortureRun } from './torture-run.ts';

/** All runs, in the order of the table. */
export const RUNS: readonly TortureRun[] = [killCore, cutWal, stopCore, clockJumps, fuzzCalls, fuzzFiles];
