import { z } from 'zod';
import { POINT_RESULTS } from '../domain/checklists/checklist-verdict.ts';
import { code, command, instant, name, procedure, receipt, text } from './common.ts';

export const pointResult = z.enum(POINT_RESULTS);

/** One thing to look at. It speaks of one readiness item; a critical one that fails makes the item not ready. */
export const checklistPoint = z.object({
  code: z.string(),
  item: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ord: z.int(),
  critical: z.boolean(),
});
export type ChecklistPoint = z.infer<typeof checklistPoint>;

export const checklist = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ord: z.int(),
  sample: z.boolean(),
  points: z.array(checklistPoint),
});
export type Checklist = z.infer<typeof checklist>;

export const checklistPhoto = z.object({
  hash: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  addedAt: instant,
  addedBy: z.string(),
});
export type ChecklistPhoto = z.infer<typeof checklistPhoto>;

/** A point as it stands at one place. */
export const placePoint = checklistPoint.extend({
  result: pointResult.nullable(),
  observedAt: instant.nullable(),
  note: z.string().nullable(),
  recordedBy: z.string().nullable(),
  photos: z.array(checklistPhoto),
});
export type PlacePoint = z.infer<typeof placePoint>;

export const placeChecklist = checklist.omit({ points: true }).extend({ points: z.array(placePoint) });
export type PlaceChecklist = z.infer<typeof placeChecklist>;

/** One checklist at one place in figures. */
export const checklistCell = z.object({
  points: z.int(),
  ok: z.int(),
  failed: z.int(),
  criticalFailed: z.int(),
  na: z.int(),
  oldestAt: instant.nullable(),
});
export type ChecklistCell = z.infer<typeof checklistCell>;

const answer = z.object({
  point: code,
  /** null takes what was found back: the point is open again. */
  result: pointResult.nullable(),
  note: text(500).nullable().optional(),
});

export const checklistsContract = {
  list: procedure.input(z.object({})).output(z.object({ items: z.array(checklist) })),
  /** The checklists with points that speak of items this place is required to have. */
  place: procedure.input(z.object({ place: code })).output(z.object({ at: instant, items: z.array(placeChecklist) })),
  /** Every place × checklist; null where the checklist has nothing to ask of the place. */
  overview: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      checklists: z.array(checklist.omit({ points: true })),
      rows: z.array(
        z.object({
          place: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          cells: z.array(checklistCell.nullable()),
        }),
      ),
    }),
  ),
  /** What was found at some or all points of one checklist at one place, as one command. */
  fill: procedure
    .input(
      command({
        place: code,
        checklist: code,
        observedAt: instant.optional(),
        answers: z.array(answer).min(1).max(200),
      }),
    )
    .output(receipt.extend({ changed: z.int() })),
  attach: procedure
    .input(
      command({
        place: code,
        checklist: code,
        point: code,
        name: text(200).min(1),
        mime: text(120),
        base64: z.string().max(14_000_000),
      }),
    )
    .output(receipt.extend({ hash: z.string() })),
  detach: procedure
    .input(command({ place: code, checklist: code, point: code, hash: z.string().length(64) }))
    .output(receipt),
  photo: procedure
    .input(z.object({ hash: z.string().length(64) }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  saveChecklist: procedure
    .input(
      command({
        checklist: checklist.omit({ points: true, sample: true }).extend({ code, name, nameEn: text(200).nullable() }),
      }),
    )
    .output(receipt),
  savePoint: procedure
    .input(
      command({
        checklist: code,
        point: checklistPoint.extend({ code, item: code, name, nameEn: text(200).nullable() }),
      }),
    )
    .output(receipt),
  removePoint: procedure.input(command({ checklist: code, point: code })).output(receipt),
};
