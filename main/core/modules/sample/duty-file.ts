import { z } from 'zod';
import { CONTACT_KINDS } from '../../../../shared/domain/duty/contact-kind.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { PERIOD_KINDS } from '../../../../shared/contract/event.ts';

const text = z.string().min(1);
/** Minutes from local midnight; over 1,440 on the next day. */
const minute = z.int().min(0).max(2880);
const share = z.number().min(0).max(1);

export const dutyFile = z.object({
  about: z.string(),
  plans: z.array(
    z.object({
      code: text,
      name: text,
      nameEn: text,
      placeTypes: z.array(z.enum(PLACE_TYPES)).min(1),
      periods: z.array(z.enum(PERIOD_KINDS)),
      cutoffs: z.array(z.int().min(0).max(1440)).min(1),
      leadMinutes: z.int().min(5),
      daysBack: z.int().min(1).max(30),
      /** Of the cut-offs that have passed. */
      shares: z.object({ content: share, late: share, missing: share }),
      /** Of the outlets, those that have reported for the cut-off at hand. */
      open: share,
    }),
  ),
  /** What outlets tell when they tell something. */
  told: z.array(text).min(1),
  enteredBy: text,
  positions: z.array(z.object({ code: text, name: text, nameEn: text, ord: z.int(), needed: z.int().min(0) })),
  /** Posts take turns day by day. */
  rota: z.array(z.object({ position: text, from: minute, to: minute, posts: z.array(text).min(1) })),
  reach: z.object({ from: z.int().max(0), to: z.int().min(0) }),
  odd: z.object({
    gap: z.object({ position: text, inDays: z.int().min(1), from: minute }),
    double: z.object({ position: text, inDays: z.int().min(1), from: minute, to: minute, post: text }),
  }),
  contacts: z.array(
    z.object({
      kind: z.enum(CONTACT_KINDS),
      organisation: text,
      organisationEn: text,
      department: text.nullable(),
      place: text.nullable(),
      numbers: z.array(z.object({ number: text, label: text.nullable() })).min(1),
      note: text.nullable(),
      language: text.nullable(),
    }),
  ),
});
export type DutyFile = z.infer<typeof dutyFile>;
