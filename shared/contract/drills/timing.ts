import { z } from 'zod';
import { TIMING_KINDS, TIMING_OUTCOMES } from '../../domain/drills/timing.ts';
import { instant } from '../common.ts';

const milliseconds = z.int().min(0);
const count = z.int().min(0);

export const timingOutcome = z.enum(TIMING_OUTCOMES);
type Outcome = z.infer<typeof timingOutcome>;

/** One thing the console timed in an exercise, see `shared/domain/drills/timing.ts`. */
export const timing = z.object({
  kind: z.enum(TIMING_KINDS),
  ref: z.string(),
  incident: z.string().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
  from: instant.nullable(),
  at: instant.nullable(),
  tookMs: milliseconds.nullable().describe('Without what was paused'),
  targetMs: milliseconds.nullable(),
  outcome: timingOutcome,
});

export type TimingView = z.infer<typeof timing>;

/** How many timings came out how. */
export const timingCounts = z.object(
  Object.fromEntries(TIMING_OUTCOMES.map((one) => [one, count])) as Record<Outcome, typeof count>,
);
