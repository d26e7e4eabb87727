import { z } from 'zod';
import { INCIDENT_TYPES } from '../../../shared/domain/incidents/stage.ts';

const leftForm = z.object({
  title: z.string(),
  type: z.enum(INCIDENT_TYPES),
  schemeCode: z.string(),
  when: z.string(),
  places: z.array(z.string()),
  affected: z.array(z.string()),
  owner: z.string(),
  confidential: z.boolean(),
  grade: z.string(),
  reason: z.string(),
  draft: z.record(z.string(), z.string()),
});

/** What the form of a new incident holds while nobody has sent it. */
export type LeftForm = z.infer<typeof leftForm>;

/** The form as it was left; null for anything else. */
export const readLeft = (raw: unknown): LeftForm | null => leftForm.safeParse(raw).data ?? null;
