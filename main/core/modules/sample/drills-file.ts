import { z } from 'zod';
import { placeType } from '../../../../shared/contract/places.ts';
import { ACTION_STAGES } from '../../../../shared/domain/drills/corrective-action.ts';
import { DRILL_RESULTS, DRILL_ROLES, DRILL_TYPES } from '../../../../shared/domain/drills/drill.ts';

const text = z.string().min(1);
const minute = z.int().min(0).max(1439);
const head = { name: text, scenario: text, type: z.enum(DRILL_TYPES), minute, post: text };

const held = z.object({
  ...head,
  heldDaysAgo: z.int().min(1).max(365),
  minutes: z.int().positive(),
  placeTypes: z.array(placeType).min(1),
  share: z.number().min(0).max(1),
  result: z.enum(DRILL_RESULTS),
  /** Minutes that each objective of the scenario took, in its order; null where none was taken. */
  times: z.array(z.int().nullable()),
  strengths: z.string(),
  findings: z.string(),
  actions: z.array(
    z.object({
      place: text,
      text,
      owner: text,
      dueInDays: z.int(),
      stage: z.enum(ACTION_STAGES).exclude(['withdrawn']),
    }),
  ),
});
const planned = z.object({
  ...head,
  inDays: z.int().min(1),
  places: z.array(text).min(1),
  parties: z.array(z.object({ role: z.enum(DRILL_ROLES), post: text })),
});

/** The year of drills of the sample event, as `resources/sample/drills.json` tells it. */
export const drillsFile = z.object({ about: text, drills: z.array(held), planned: z.array(planned) });
export type DrillsFile = z.infer<typeof drillsFile>;
