import { z } from 'zod';

const text = z.string().min(1);
/** Days counted from the opening date, and minutes from its local midnight. */
const period = {
  offsetDays: z.int().min(-400).max(400),
  from: z.int().min(0).max(2880),
  to: z.int().min(0).max(2880),
  reason: text,
};

/** Lines nobody gets across and pairs of place and venue that do not count. */
export const coverageFile = z.object({
  barriers: z.array(
    z.object({
      ...period,
      name: text,
      venue: text.nullable(),
      /** Longitude and latitude in degrees, WGS-84. */
      line: z.array(z.tuple([z.number(), z.number()])).min(2),
    }),
  ),
  exclusions: z.array(z.object({ ...period, place: text, venue: text })),
});
export type SampleCoverage = z.infer<typeof coverageFile>;
