import { z } from 'zod';
import { OUTLET_STATES } from '../domain/reporting/outlet-state.ts';
import { code, command, instant, localDate, name, procedure, receipt, text } from './common.ts';
import { PERIOD_KINDS } from './event.ts';
import { logEntry, medium } from './log.ts';
import { placeType } from './places.ts';
import { clockTime } from './staff.ts';

/** Who reports in, by when, on which days. */
export const reportingPlan = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  placeTypes: z.array(placeType),
  /** With those below them; empty: of any organisation. */
  organisations: z.array(z.string()),
  /** Empty: in every operational period. */
  periods: z.array(z.enum(PERIOD_KINDS)),
  cutoffs: z.array(clockTime).describe('Times of day in the event’s zone'),
  leadMinutes: z.int().describe('A report is taken from so many minutes before its cut-off'),
  startsOn: localDate,
  active: z.boolean(),
  sample: z.boolean(),
});
export type ReportingPlan = z.infer<typeof reportingPlan>;

const planned = { plan: z.string(), planName: z.string(), planNameEn: z.string().nullable() };

/** One cut-off on one local date, with how the outlets stand. */
export const reportingSlot = z.object({
  ...planned,
  date: localDate,
  cutoff: clockTime,
  opensAt: instant,
  dueAt: instant,
  counts: z.object({
    expected: z.int(),
    missing: z.int(),
    awaited: z.int(),
    late: z.int(),
    'in-time': z.int(),
    zero: z.int().describe('Of those that reported: nothing to report 零报告'),
  }),
});
export type ReportingSlot = z.infer<typeof reportingSlot>;

export const outletReport = z.object({
  id: z.string(),
  zero: z.boolean(),
  text: z.string().nullable(),
  reportedAt: instant,
  from: z.string().nullable(),
  medium: medium.nullable(),
  entryTime: instant,
  post: z.string(),
  person: z.string().nullable(),
  imported: z.boolean(),
});
export type OutletReport = z.infer<typeof outletReport>;

export const reportingOutlet = z.object({
  place: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  type: placeType,
  organisation: z.string().nullable(),
  /** Pinyin initials and full pinyin of the name, parted by a space. */
  keys: z.string(),
  state: z.enum(OUTLET_STATES),
  /** What it reported last for this cut-off, and when first. */
  report: outletReport.nullable(),
  firstReportedAt: instant.nullable(),
  reports: z.int(),
  missedBefore: z.int().describe('Cut-offs just before this one that it missed as well'),
  chases: z.int(),
  lastChasedAt: instant.nullable(),
  /** Whom to call: a contact of the place, else its own number. */
  numbers: z.array(z.object({ number: z.string(), label: z.string().nullable() })),
  answers: z.string().nullable().describe('Who answers there'),
});
export type ReportingOutlet = z.infer<typeof reportingOutlet>;

const share = z.number().nullable().describe('In time, of those owed: 0 to 1');
const timeliness = { owed: z.int(), inTime: z.int(), late: z.int(), missing: z.int(), share };

const slotOf = { plan: code, date: localDate, cutoff: clockTime };
const when = instant.optional().describe('When it came in, UTC epoch milliseconds; now when left out');

export const reportingContract = {
  plans: procedure.input(z.object({})).output(z.object({ items: z.array(reportingPlan.extend({ places: z.int() })) })),
  /** Makes or changes a plan; times taken away stay for the days that are over. @throws REFUSED UNKNOWN_ORGANISATION */
  savePlan: procedure
    .input(
      command({
        plan: reportingPlan.omit({ sample: true }).extend({
          code,
          name,
          nameEn: text(200).nullable(),
          placeTypes: z.array(placeType).min(1),
          organisations: z.array(code).max(200),
          cutoffs: z.array(clockTime).min(1).max(24),
          leadMinutes: z.int().min(5).max(1440),
        }),
      }),
    )
    .output(receipt.extend({ plan: reportingPlan })),
  /** The cut-off at hand of every active plan, who is silent, and which cut-off comes next. */
  now: procedure.input(z.object({ limit: z.int().min(0).max(200).default(12) })).output(
    z.object({
      at: instant,
      slots: z.array(reportingSlot),
      /** Outlets that have not reported for those, most urgent first. */
      silent: z.array(reportingOutlet.extend({ ...planned, dueAt: instant })),
      next: z.object({ ...planned, date: localDate, cutoff: clockTime, dueAt: instant }).nullable(),
    }),
  ),
  /** Every outlet for one cut-off, most urgent first; the one at hand when none is named. */
  slot: procedure
    .input(z.object({ plan: code.optional(), date: localDate.optional(), cutoff: clockTime.optional() }))
    .output(
      z.object({
        at: instant,
        /** Null while nobody has to report. */
        slot: reportingSlot.nullable(),
        outlets: z.array(reportingOutlet),
        /** Cut-offs of the last days, newest first, for going back. */
        recent: z.array(reportingSlot),
      }),
    ),
  /** An outlet reports: what happened, or nothing. Again for the same cut-off: a further report beside the first. @throws REFUSED UNKNOWN_REPORTING_PLAN, UNKNOWN_CUTOFF, NOT_EXPECTED, REPORT_TOO_EARLY, EVENT_TIME_IN_FUTURE */
  report: procedure
    .input(
      command({
        ...slotOf,
        place: code,
        text: text(2000).optional().describe('Left out or blank: nothing to report'),
        reportedAt: when,
        from: text(120).optional(),
        medium: medium.optional(),
      }),
    )
    .output(receipt.extend({ report: outletReport, slot: reportingSlot })),
  /** These all reported nothing; those that reported already are left as they are. */
  reportNothing: procedure
    .input(command({ ...slotOf, places: z.array(code).min(1).max(5000), reportedAt: when }))
    .output(receipt.extend({ reported: z.int(), kept: z.int(), slot: reportingSlot })),
  /** A call to an outlet that has not reported: stands in the duty log. */
  chase: procedure
    .input(
      command({
        ...slotOf,
        place: code,
        number: text(60).optional(),
        note: text(600).optional(),
        language: z.enum(['zh', 'en']).default('zh').describe('Of the entry in the duty log'),
      }),
    )
    .output(receipt.extend({ entry: logEntry })),
  /** How timely outlets were, from `from` (inclusive) to `to` (exclusive), worst first. */
  timeliness: procedure
    .input(z.object({ plan: code.optional(), from: instant.optional(), to: instant.optional() }))
    .output(
      z.object({
        at: instant,
        total: z.object(timeliness),
        outlets: z.array(
          z.object({
            place: z.string(),
            name: z.string(),
            nameEn: z.string().nullable(),
            type: placeType,
            ...timeliness,
          }),
        ),
      }),
    ),
};
