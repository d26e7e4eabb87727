import { z } from 'zod';
import { code, command, instant, localDate, name, procedure, receipt, text } from './common.ts';
import { languageCode, languageLevel, requiredLanguage } from './staff.ts';

export const PERIOD_KINDS = ['preparation', 'sprint', 'games', 'wrap-up'] as const;

export const operationalPeriod = z.object({ kind: z.enum(PERIOD_KINDS), startsOn: localDate, endsOn: localDate });
export const holiday = z.object({ date: localDate, name: z.string(), nameEn: z.string().nullable() });
export const visitorDay = z.object({ date: localDate, visitors: z.int().min(0), peak: z.boolean() });

export const megaEvent = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  centre: z.string().nullable().describe('Name of the command centre'),
  centreEn: z.string().nullable(),
  zone: z.string().describe('IANA time zone'),
  opensAt: instant,
  closesAt: instant,
  sample: z.boolean(),
});
export type MegaEvent = z.infer<typeof megaEvent>;

const eventFields = {
  name,
  nameEn: text(200).nullable().optional(),
  centre: text(120).nullable().optional(),
  centreEn: text(120).nullable().optional(),
  zone: z.string().min(1).max(60),
  opensAt: instant,
  closesAt: instant,
};

export const eventContract = {
  get: procedure.input(z.object({})).output(
    z.object({
      event: megaEvent.nullable(),
      periods: z.array(operationalPeriod),
      holidays: z.array(holiday),
      visitors: z.array(visitorDay),
      currencies: z
        .array(z.object({ code, sample: z.boolean() }))
        .describe('Currencies the organiser requires, ISO 4217'),
      languages: z.array(requiredLanguage).describe('Languages the event requires, ISO 639'),
    }),
  ),
  save: procedure.input(command(eventFields)).output(receipt.extend({ event: megaEvent })),
  setPeriod: procedure.input(command({ period: operationalPeriod })).output(receipt),
  setHoliday: procedure.input(command({ holiday })).output(receipt),
  removeHoliday: procedure.input(command({ date: localDate })).output(receipt),
  /** The organiser requires a currency (ISO 4217), or no longer does: its readiness item and capability come and go with it. */
  requireCurrency: procedure
    .input(command({ currency: z.string().regex(/^[A-Z]{3}$/), required: z.boolean() }))
    .output(receipt),
  /**
   * The event requires a language (ISO 639) at a level, or no longer does: its readiness item and capability come and go with
   * it. English has both already; naming it sets the level asked for at the counter.
   */
  requireLanguage: procedure
    .input(command({ language: languageCode, level: languageLevel.default('working'), required: z.boolean() }))
    .output(receipt),
  setVisitors: procedure.input(command({ days: z.array(visitorDay).min(1).max(400) })).output(receipt),
};
