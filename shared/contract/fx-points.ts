import { z } from 'zod';
import { FX_TIERS } from '../domain/fx-points/fx-rules.ts';
import { code, command, instant, procedure, receipt, text } from './common.ts';

export const fxTier = z.enum(FX_TIERS);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217');

export const fxPoint = z.object({
  place: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  tier: fxTier,
  licence: z.string().nullable(),
  /** First instant at which the licence is valid no more; null when it does not run out. */
  licenceUntil: instant.nullable(),
  licenceState: z.enum(['missing', 'expired', 'expiring', 'valid']),
  hostHotel: z.string().nullable(),
  hostName: z.string().nullable(),
  hostNameEn: z.string().nullable(),
  currencies: z.array(z.string()),
  /** By the opening hours of the place; null when nobody entered any. */
  openNow: z.boolean().nullable(),
});
export type FxPoint = z.infer<typeof fxPoint>;

export const fxPointsContract = {
  list: procedure
    .input(z.object({ tier: fxTier.optional() }))
    .output(z.object({ at: instant, items: z.array(fxPoint) })),
  /** Null where the place offers no exchange. */
  get: procedure.input(z.object({ place: code })).output(z.object({ point: fxPoint.nullable() })),
  save: procedure
    .input(
      command({
        place: code,
        tier: fxTier,
        licence: text(120).nullable(),
        licenceUntil: instant.nullable(),
        hostHotel: code.nullable(),
      }),
    )
    .output(receipt),
  /** One member of the set of currencies a point changes. */
  setCurrency: procedure.input(command({ place: code, currency, offered: z.boolean() })).output(receipt),
  remove: procedure.input(command({ place: code })).output(receipt),
};
