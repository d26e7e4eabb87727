import { z } from 'zod';
import { instant, operator } from './common.ts';

const by = operator.nullable();

/** When and why a place closed, where it stood before, and what was merged into it. */
export const placeLifeStory = z.object({
  closed: z.object({ at: instant, reason: z.string().nullable(), by }).nullable(),
  /** A closure planned ahead: the place closes by itself then. */
  closing: z.object({ at: instant, reason: z.string().nullable(), by }).nullable(),
  /** Newest first: when it moved and where it had been until then (WGS-84). */
  moves: z.array(
    z.object({
      movedAt: instant,
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      address: z.string().nullable(),
      reason: z.string().nullable(),
      by,
    }),
  ),
  /** Places that turned out to be this one; their codes still find it. */
  merged: z.array(
    z.object({ code: z.string(), name: z.string(), reason: z.string().nullable(), at: instant.nullable(), by }),
  ),
});
export type PlaceLifeStory = z.infer<typeof placeLifeStory>;
