import { z } from 'zod';
import { HOUR_REASONS } from '../domain/planning/worst-hours.ts';
import { code, command, instant, localDate, procedure, receipt, text } from './common.ts';
import { PERIOD_KINDS } from './event.ts';
import { placeType } from './places.ts';
import { clockTime, languageCode } from './staff.ts';

export const venueSession = z.object({
  id: z.string(),
  venue: z.string(),
  startsAt: instant,
  endsAt: instant,
  name: z.string(),
  nameEn: z.string().nullable(),
  visitors: z.int(),
  sample: z.boolean(),
});
export type VenueSession = z.infer<typeof venueSession>;

export const planningHour = z.object({
  at: instant,
  visitors: z.int().describe('Expected to be about'),
  open: z.int().describe('Places where customers are served that are open at the start of the hour'),
  places: z.int().describe('Those that have opening hours and have not closed for good by then'),
  /** Required languages without a speaker at an open place; only where a roster reaches the hour. */
  silent: z.array(languageCode),
  languages: z.int().describe('Required languages that rosters say anything about'),
  score: z.int().min(0).max(100),
  reasons: z.array(z.enum(HOUR_REASONS)),
});
export type PlanningHour = z.infer<typeof planningHour>;

export const planningDay = z.object({
  date: localDate,
  period: z.enum(PERIOD_KINDS).nullable(),
  holiday: z.object({ name: z.string(), nameEn: z.string().nullable() }).nullable(),
  visitors: z.int().nullable(),
  peak: z.boolean(),
  sessions: z.array(venueSession),
  /** Places that close for good on this day, or are planned to: from then on they are neither open nor patrolled. */
  closings: z.array(
    z.object({
      place: code,
      name: z.string(),
      nameEn: z.string().nullable(),
      placeType,
      at: instant,
      reason: z.string().nullable(),
    }),
  ),
  /** Most places open at once, and people on shift over the day. */
  open: z.int(),
  onShift: z.int(),
  /** Whether any roster reaches this day. */
  rostered: z.boolean(),
  hours: z.array(planningHour),
});
export type PlanningDay = z.infer<typeof planningDay>;

export const worstStretch = z.object({
  from: instant,
  to: instant,
  hour: planningHour,
  sessions: z.array(venueSession).describe('Sessions whose visitors are about then'),
  holiday: z.object({ name: z.string(), nameEn: z.string().nullable() }).nullable(),
  /** Blank spots of coverage within the service ring at the worst hour; null when not asked. */
  blanks: z.int().nullable(),
});
export type WorstStretchRow = z.infer<typeof worstStretch>;

export const planningContract = {
  /** One line per day: sessions, visitors, holidays, opening hours and rosters laid over each other; the worst hours of them first. */
  days: procedure
    .input(
      z.object({
        from: localDate.optional().describe('Today without'),
        days: z.int().min(1).max(120).default(28),
        worst: z.int().min(0).max(40).default(12),
      }),
    )
    .output(z.object({ from: localDate, days: z.array(planningDay), worst: z.array(worstStretch) })),
  sessions: procedure.input(z.object({})).output(z.object({ items: z.array(venueSession) })),
  /** @throws REFUSED UNKNOWN_VENUE */
  saveSession: procedure
    .input(
      command({
        id: z.string().min(1).max(120).optional(),
        venue: code,
        date: localDate,
        from: clockTime,
        to: clockTime.describe('At or before `from`: on the next day'),
        name: z.string().trim().min(1).max(200),
        nameEn: text(200).nullable().optional(),
        visitors: z.int().min(0).max(10_000_000),
      }),
    )
    .output(receipt.extend({ id: z.string() })),
  removeSession: procedure.input(command({ id: z.string() })).output(receipt),
};
