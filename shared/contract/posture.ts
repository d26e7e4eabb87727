import { z } from 'zod';
import { code, command, instant, procedure, receipt, text } from './common.ts';

/** Postures of the centre, calm first. The names are sample values of the product. */
export const POSTURES = ['normal', 'alert', 'emergency'] as const;

export const posture = z.object({
  level: z.enum(POSTURES),
  /** Null while nobody has set one. */
  at: instant.nullable(),
  post: z.string().nullable(),
  person: z.string().nullable(),
  ground: z.string().nullable(),
  incident: z.string().nullable(),
});

export const planActivation = z.object({
  id: z.string(),
  plan: z.string(),
  at: instant,
  post: z.string(),
  person: z.string().nullable(),
  ground: z.string(),
  incident: z.string().nullable(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  endGround: z.string().nullable(),
});
export type PlanActivation = z.infer<typeof planActivation>;

const ground = text(600).min(1);

export const postureContract = {
  get: procedure
    .input(z.object({}))
    .output(
      z.object({ current: posture, plans: z.array(planActivation).describe('Active ones'), history: z.array(posture) }),
    ),
  set: procedure
    .input(command({ level: z.enum(POSTURES), ground, incident: code.optional() }))
    .output(receipt.extend({ current: posture })),
  activatePlan: procedure
    .input(command({ plan: text(120).min(1), ground, incident: code.optional() }))
    .output(receipt.extend({ activation: planActivation })),
  endPlan: procedure
    .input(command({ activation: code, ground }))
    .output(receipt.extend({ activation: planActivation })),
};
