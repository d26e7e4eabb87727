import { z } from 'zod';
import { DANGER_SEVERITIES } from '../../../../shared/domain/dangers/danger.ts';
import { GATE_OUTCOMES } from '../../../../shared/domain/gate/opening-gate.ts';

const text = z.string().min(1);

const danger = z.object({
  place: text,
  item: text.nullable(),
  severity: z.enum(DANGER_SEVERITIES),
  stage: z.enum(['found', 'assigned', 'fixed', 'struck-off', 'withdrawn']),
  title: text,
  /** When it was found, hours before load. */
  hoursAgo: z.number().positive(),
  /** Due so many hours after load; negative: overdue. */
  dueInHours: z.number().optional(),
  /** From found to struck off, for those that are. */
  lastsHours: z.number().positive().optional(),
  foundBy: text,
  assignedTo: text.optional(),
  reopened: z.int().min(0).optional(),
  fixNote: z.string().nullable().optional(),
  verifyNote: z.string().optional(),
});
export type SampleDanger = z.infer<typeof danger>;

export const safetyFile = z.object({
  about: z.string(),
  plans: z.array(z.object({ plan: text, items: z.array(text).min(1) })),
  dangers: z.array(danger),
  /** What patrols saw where a point failed, one after the other. */
  found: z.array(text).min(1),
  gate: z.object({
    days: z.int().min(1).max(14),
    post: text,
    exceptions: z.array(
      z.object({
        place: text,
        daysAgo: z.int().min(1),
        outcome: z.enum(GATE_OUTCOMES),
        post: text,
        reason: text,
        items: z.array(text),
      }),
    ),
  }),
});
export type SafetyFile = z.infer<typeof safetyFile>;
