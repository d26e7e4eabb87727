import type { TortureRun } from './torture-run.ts';

/** All runs, in the order of the table. */
export const RUNS: readonly TortureRun[] = [];
