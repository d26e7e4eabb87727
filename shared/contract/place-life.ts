import { z } from 'zod';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
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
  /** Why somebody said that they are two places; null while nobody has. */
  dismissed: z.object({ reason: z.string(), at: instant.nullable(), by: operator.nullable() }).nullable(),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;

export const placeLifeContract = {
  /** A closed place requires nothing and serves nobody; everything recorded stays. `at` may be ahead: the place closes by itself then. */
  close: procedure.input(command({ code, reason, at: instant.optional() })).output(receipt.extend({ place })),
  /** Also takes back the plan to close it. */
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
  /** Pairs of places that are likely one, surest first; `dismissed`: those of which somebody said that they are two. */
  duplicates: procedure
    .input(z.object({ limit: z.int().min(1).max(1000).default(200), dismissed: z.boolean().default(false) }))
    .output(z.object({ items: z.array(likelyDuplicate), total: z.int(), dismissed: z.int() })),
  /** They are two places, whatever they look like; the pair is not offered any more. */
  dismissDuplicate: procedure.input(command({ a: code, b: code, reason })).output(receipt),
  /** Compares a dismissed pair again. */
  restoreDuplicate: procedure.input(command({ a: code, b: code })).output(receipt),
  /** What `merge` would do, in numbers; nothing is changed. */
  mergePreview: procedure.input(z.object({ keep: code, remove: code })).output(merged),
  /** Everything recorded for `remove` goes to `keep`, and its code leads there from now on. Undone as one. */
  merge: procedure
    .input(command({ keep: code, remove: code, reason }))
    .output(receipt.extend({ ...merged.shape, place })),
};
