import { z } from 'zod';
import { instant, procedure } from './common.ts';
import { megaEvent } from './event.ts';
import { attentionEntry, rollupRow } from './readiness-cells.ts';

/** The situation in one read: what the board and the wall draw. */
export const boardSnapshot = z.object({
  at: instant,
  revision: z.int(),
  event: megaEvent.nullable(),
  totals: rollupRow,
  byCategory: z.array(
    rollupRow.extend({
      readyYesterday: z
        .int()
        .nullable()
        .describe('Ready cells 24 hours earlier; null when the log does not reach back'),
    }),
  ),
  byVenue: z.array(rollupRow),
  attention: z.array(attentionEntry),
  attentionTotal: z.int(),
  places: z.object({ total: z.int(), needLocation: z.int() }),
  nextChangeAt: instant.nullable(),
});
export type BoardSnapshot = z.infer<typeof boardSnapshot>;

export const boardContract = { get: procedure.input(z.object({})).output(boardSnapshot) };
