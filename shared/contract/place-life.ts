import { z } from 'zod';
import { code, command, instant, procedure, receipt, text } from './common.ts';
import { accuracy, datum, lat, lon, place, placeListItem } from './places.ts';

const reason = text(300).min(1);

/** What a merge does to the rows of one kind: `replaced` are newer than what the kept place had, `dropped` older or the same. */
export const mergeLine = z.object({ entity: z.string(), moved: z.int(), replaced: z.int(), dropped: z.int() });
export type MergeLine = z.infer<typeof mergeLine>;
const merged = z.object({ lines: z.array(mergeLine), filled: z.array(z.string()) });

export const likelyDuplicate = z.object({
  a: placeListItem,
  b: placeListItem,
  reasons: z.array(z.enum(['same-name', 'near-and-similar'])),
  metres: z.number().nullable(),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;

export const placeLifeContract = {
  /** A closed place requires nothing and serves nobody; everything recorded stays. */
  close: procedure.input(command({ code, reason, at: instant.optional() })).output(receipt.extend({ place })),
  reopen: procedure.input(command({ code })).output(receipt.extend({ place })),
  /** A new position (with its datum) or a new address; where it was is kept. */
  move: procedure
    .input(
      command({
        code,
        lon: lon.optional(),
        lat: lat.optional(),
        datum: datum.optional(),
        accuracy: accuracy.exclude(['needs-location']).optional(),
        address: text(300).optional(),
        reason,
        movedAt: instant.optional(),
      }),
    )
    .output(receipt.extend({ place })),
  /** Pairs of places that are likely one, surest first. */
  duplicates: procedure
    .input(z.object({ limit: z.int().min(1).max(1000).default(200) }))
    .output(z.object({ items: z.array(likelyDuplicate), total: z.int() })),
  /** What `merge` would do, in numbers; nothing is changed. */
  mergePreview: procedure.input(z.object({ keep: code, remove: code })).output(merged),
  /** Everything recorded for `remove` goes to `keep`, and its code leads there from now on. Undone as one. */
  merge: procedure
    .input(command({ keep: code, remove: code, reason }))
    .output(receipt.extend({ ...merged.shape, place })),
};
