import { z } from 'zod';
import { timelineLine } from '../../../../shared/contract/drills/report.ts';
import { DRILL_RATINGS, DRILL_ROLES } from '../../../../shared/domain/drills/drill.ts';
import { OBSERVATION_KINDS } from '../../../../shared/domain/drills/observation.ts';
import { dayStep } from './day-file.ts';

const text = z.string().min(1);
const ms = z.int();
const minute = z.int().min(0);

/** What is kept of an exercise, its instants in ms from the start. */
const record = z.object({
  facts: z.object({
    startedAt: ms.nullable(),
    endedAt: ms.nullable(),
    pauses: z.array(z.object({ from: ms, to: ms })),
    released: z.array(ms),
    acts: z.array(ms),
    steps: z.array(
      z.object({
        incident: text,
        run: text,
        step: text,
        title: text,
        titleEn: text.nullable(),
        from: ms,
        due: ms.nullable(),
        settledAt: ms.nullable(),
        state: z.enum(['open', 'blocked', 'done', 'skipped']),
      }),
    ),
    clocks: z.array(
      z.object({
        incident: text,
        clock: text,
        turn: minute,
        recipient: text,
        recipientEn: text,
        start: ms,
        due: ms,
        toldAt: ms.nullable(),
        withdrawn: z.boolean(),
      }),
    ),
  }),
  injects: z.object({ total: minute, released: minute, byHand: minute }),
  entries: minute,
  incidents: z.array(z.object({ incident: text, number: minute, title: text, grade: text.nullable(), openedAt: ms })),
  timeline: z.array(timelineLine),
  archive: z.null(),
});

/** The drill of the sample's year that was held on the console, as `resources/sample/drill-conducted.json` tells it. */
export const conductedFile = z.object({
  about: text,
  /** Its name in drills.json. */
  drill: text,
  parties: z.array(z.object({ role: z.enum(DRILL_ROLES), post: text })),
  /** What was done in the exercise: what `record` was made by. */
  steps: z.array(
    z.object({ minute, post: text, do: text, as: text.optional(), with: z.record(z.string(), z.unknown()) }),
  ),
  ratings: z.array(
    z.object({ objective: minute, evaluator: text, rating: z.enum(DRILL_RATINGS), note: text.nullable() }),
  ),
  observations: z.array(
    z.object({
      minute,
      evaluator: text,
      objective: minute.nullable(),
      kind: z.enum(OBSERVATION_KINDS),
      text,
    }),
  ),
  hotWash: text,
  record,
  /** Commands that made its report; `$conducted` is the drill. */
  report: z.array(dayStep),
});
export type ConductedFile = z.infer<typeof conductedFile>;
