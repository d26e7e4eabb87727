import { z } from 'zod';
import { REPORT_KINDS } from '../domain/clocks/clock-rule.ts';
import { CLOCK_STATES } from '../domain/clocks/report-clock.ts';
import { code, command, instant, procedure, receipt, text } from './common.ts';
import { medium } from './log.ts';

export const reportClock = z.object({
  incident: z.string(),
  incidentTitle: z.string(),
  incidentNumber: z.int(),
  confidential: z.boolean(),
  scheme: z.string(),
  grade: z.string().nullable(),
  /** Place of the grade in the scheme's severity order, 0 the worst. */
  severity: z.int().nullable(),
  clock: z.string().describe('Code of the rule in the scheme'),
  /** A recurring report has a turn for each time; others only turn 0. */
  turn: z.int(),
  kind: z.enum(REPORT_KINDS),
  recipient: z.string(),
  recipientEn: z.string(),
  source: z.string(),
  template: z.boolean().describe('The deadline is a sample value, not the regulation'),
  needsApproval: z.boolean(),
  start: instant,
  soon: instant.describe('From here on it warns'),
  due: instant,
  state: z.enum(CLOCK_STATES),
  stop: z
    .object({
      told: z.string(),
      at: instant,
      medium: z.string(),
      note: z.string().nullable(),
      entryTime: instant,
      post: z.string(),
    })
    .nullable(),
});
export type ReportClockView = z.infer<typeof reportClock>;

export const timeliness = z.object({
  timely: z.int(),
  late: z.int(),
  overdue: z.int(),
  running: z.int(),
  share: z.number().nullable().describe('Told in time, 0 to 1'),
});

export const clocksContract = {
  /** Clocks by their limit, soonest first: those still owed, or with `stopped` those that ended too. */
  list: procedure.input(z.object({ incident: code.optional(), stopped: z.boolean().default(false) })).output(
    z.object({
      at: instant,
      items: z.array(reportClock),
      nextLimitAt: instant.nullable().describe('When the next one warns or runs out'),
    }),
  ),
  /** Evidence that somebody was told: who, when, by which medium. Nothing else stops a clock. */
  stop: procedure
    .input(
      command({
        incident: code,
        clock: code,
        told: text(120).min(1),
        at: instant.optional().describe('UTC epoch milliseconds'),
        medium,
        note: text(1000).optional(),
      }),
    )
    .output(receipt.extend({ clock: reportClock })),
  timeliness: procedure.input(z.object({ from: instant.optional(), to: instant.optional() })).output(
    z.object({
      at: instant,
      total: timeliness,
      byClock: z.array(
        timeliness.extend({ scheme: z.string(), clock: z.string(), recipient: z.string(), recipientEn: z.string() }),
      ),
      byGrade: z.array(
        timeliness.extend({ scheme: z.string(), grade: z.string().nullable(), severity: z.int().nullable() }),
      ),
      byScheme: z.array(timeliness.extend({ scheme: z.string() })),
    }),
  ),
};
