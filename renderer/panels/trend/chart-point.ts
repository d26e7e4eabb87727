import { z } from 'zod';

/** A point as the chart hands it back, untyped, to its tooltip. Shares 0 to 1, `at` in UTC ms. */
export const chartPointSchema = z.object({
  at: z.number(),
  ready: z.number(),
  stale: z.number(),
  criticalRed: z.number(),
});
