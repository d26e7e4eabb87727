import { z } from 'zod';
import { INCIDENT_STAGES, INCIDENT_TYPES } from '../domain/incidents/stage.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { link, logEntry } from './log.ts';
import { gradingScheme } from './schemes.ts';

export const incidentStage = z.enum(INCIDENT_STAGES);
export const incidentType = z.enum(INCIDENT_TYPES);

const count = z.number().min(0).nullish();
const choice = z.string().trim().min(1).max(60).nullish();
const yesNo = z.boolean().nullish();

/** Harm words of the shipped scheme, worst first; a grade of the scheme may be said instead. */
const HARM =
  'economic-disorder | major-loss | financial-stability | especially-grave (I), grave (II), considerable (III), none; by interruption or by important data damaged, lost or leaked';

/** What grading asks for. Null and absent mean "not known". Sums in yuan, times down in hours. */
export const facts = z.object({
  provincesDown: count,
  outletsDown: count,
  hoursDown: count,
  inServiceHours: yesNo,
  harm: choice.describe(HARM),
  repairFailed: yesNo,
  likely: z.object({ provincesDown: count, hoursDown: count, harm: choice }).nullish(),
  people: count,
  sum: count,
  scope: choice.describe('local | regional | systemic'),
  injuries: count,
  media: yesNo,
});

/** Facts of an incident: also since when something is down, and when it came back. From these the hours down follow. */
export const incidentFacts = facts.extend({
  downSince: instant.nullish().describe('UTC epoch milliseconds'),
  restoredAt: instant.nullish().describe('UTC epoch milliseconds'),
});
export type GivenIncidentFacts = z.infer<typeof incidentFacts>;

const factValue = z.union([z.string(), z.number(), z.boolean()]);
export const gradeStep = z.object({ grade: z.string(), clause: z.string(), at: instant, inMs: z.number() });
export const grading = z.object({
  grade: z.string().nullable(),
  clause: z.string().nullable(),
  missing: z.array(z.string()).describe('Facts nobody stated that could make it worse'),
});

/** Kinds of lines in a timeline: a part that contributes adds its own. */
export const TIMELINE_KINDS = [
  'entry',
  'change',
  'grading',
  'report',
  'posture',
  'plan',
  'system',
  'task',
  'order',
  'complaint',
] as const;

const named = z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() });

const editOf = z.object({ at: instant, by: operator, kind: z.string(), fields: z.record(z.string(), z.unknown()) });

export const incident = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  type: incidentType,
  stage: incidentStage,
  /** Closed on one workstation while another went on: it stays open until somebody closes it again or reopens it. */
  dispute: z.object({ closings: z.array(editOf), updates: z.array(editOf) }).nullable(),
  owner: z.string().nullable(),
  confidential: z.boolean(),
  entry: z.string().nullable().describe('Log entry it was opened from'),
  eventAt: instant,
  discoveredAt: instant,
  receivedAt: instant,
  openedAt: instant,
  closedAt: instant.nullable(),
  conclusion: z.string().nullable(),
  reopenReason: z.string().nullable(),
  scheme: z.string(),
  schemeVersion: z.int(),
  /** The grade that counts: a person's, when one overrode, else the one computed from the facts. */
  grade: z.string().nullable(),
  /** Place of that grade in the scheme's severity order, 0 the worst; null without a grade. */
  severity: z.int().nullable(),
  computed: grading,
  gradedAt: instant.nullable(),
  override: z.object({ grade: z.string().nullable(), reason: z.string(), by: z.string(), at: instant }).nullable(),
  /** Worse grades that time brings unless service is restored, soonest first. */
  ahead: z.array(gradeStep),
  /** What people stated, by name (`likely.harm` flat). */
  facts: z.record(z.string(), factValue),
  /** What is graded now: also what follows from the systems and from time. */
  knownFacts: z.record(z.string(), factValue),
  places: z.array(z.string()),
  systems: z.array(z.string()),
  /** The same places and systems as people call them. */
  placesNamed: z.array(named),
  systemsNamed: z.array(named),
  links: z.array(link.extend({ note: z.string().nullable() })),
  /** Hand it back with the next change: somebody else's change in between is then shown instead of overwritten. */
  revision: z.int(),
  sample: z.boolean(),
});
export type Incident = z.infer<typeof incident>;

export const timelineItem = z.object({
  at: instant,
  enteredAt: instant,
  by: operator,
  kind: z.enum(TIMELINE_KINDS),
  /** How an entry belongs to it: linked to it, or about one of its places while it was open. */
  how: z.enum(['linked', 'place']).nullable(),
  entry: logEntry.nullable(),
  change: z
    .object({ kind: z.string(), entity: z.string(), row: z.string(), fields: z.record(z.string(), z.unknown()) })
    .nullable(),
  grading: z
    .object({
      ground: z.enum(['facts', 'override', 'withdrawn']),
      grade: z.string().nullable(),
      clause: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  report: z.object({ clock: z.string(), told: z.string(), medium: z.string(), note: z.string().nullable() }).nullable(),
  decision: z.object({ what: z.string(), ground: z.string() }).nullable(),
  /**
   * What other parts of the situation contribute: `what` names a sentence (`incidents.timeline.<what>` in both languages), `values`
   * fill it, `detail` is what people wrote, `ref` the row it is about.
   */
  other: z
    .object({
      what: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      detail: z.string().nullable(),
      ref: z.string().nullable(),
    })
    .nullable(),
});
export type TimelineItem = z.infer<typeof timelineItem>;

const one = { incident: code, expected: z.int().optional().describe('`revision` the change was made on') };
const changed = receipt.extend({ incident });

/** How many open incidents have a grade: `severity` as in `incident`. */
export const gradeCount = z.object({
  scheme: z.string(),
  grade: z.string().nullable(),
  severity: z.int().nullable(),
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  count: z.int(),
});

export const incidentsContract = {
  /** What an incident from a log entry (or from a text) would be opened with: nothing is changed. */
  suggest: procedure.input(z.object({ entry: code.optional(), text: text(4000).optional() })).output(
    z.object({
      entry: logEntry.nullable(),
      title: z.string(),
      type: incidentType,
      scheme: z.string(),
      /** The grade that was said in the line, when the scheme has it. */
      grade: z.string().nullable(),
      eventTime: instant,
      receivedAt: instant,
      places: z.array(z.string()),
      systems: z.array(z.string()),
      facts: incidentFacts,
      /** Where each fact comes from: the words of the line, or the opening hours of the place. */
      from: z.record(z.string(), z.enum(['words', 'hours', 'system'])),
      /** Incidents that the entry belongs to already. */
      already: z.array(z.object({ id: z.string(), number: z.int(), title: z.string() })),
    }),
  ),
  /** Grades facts by a scheme of the store, newest version unless one is named. Works on an empty store. */
  grade: procedure
    .input(z.object({ scheme: code, version: z.int().optional(), facts: facts.default({}) }))
    .output(grading),
  schemes: procedure.input(z.object({})).output(z.object({ items: z.array(gradingScheme) })),
  /** A new version of a scheme. Incidents keep the version they were opened with. */
  saveScheme: procedure
    .input(command({ scheme: gradingScheme.omit({ version: true }) }))
    .output(receipt.extend({ version: z.int() })),
  open: procedure
    .input(
      command({
        entry: code.optional().describe('Log entry it comes from: gives title, time, place and grade'),
        title: text(200).min(1).optional(),
        type: incidentType.optional(),
        scheme: code.optional(),
        facts: incidentFacts.optional(),
        places: z.array(code).max(200).optional(),
        systems: z.array(code).max(50).optional(),
        owner: text(120).optional(),
        confidential: z.boolean().optional(),
        eventTime: instant.optional().describe('UTC epoch milliseconds'),
        discoveredAt: instant.optional(),
        receivedAt: instant.optional(),
        grade: z
          .string()
          .trim()
          .min(1)
          .max(12)
          .nullable()
          .optional()
          .describe('A person’s grade; needs `gradeReason`. Null: not even the one said in the entry'),
        gradeReason: text(600).min(1).optional(),
      }),
    )
    .output(changed),
  update: procedure
    .input(
      command({
        ...one,
        title: text(200).min(1).optional(),
        type: incidentType.optional(),
        owner: text(120).nullable().optional(),
        confidential: z.boolean().optional(),
        facts: incidentFacts.optional().describe('Only those named change; null clears one'),
      }),
    )
    .output(changed),
  setPlace: procedure.input(command({ ...one, place: code, affected: z.boolean() })).output(changed),
  setSystem: procedure.input(command({ ...one, system: code, affected: z.boolean() })).output(changed),
  link: procedure
    .input(command({ ...one, link, note: text(300).optional(), linked: z.boolean().default(true) }))
    .output(changed),
  advance: procedure.input(command({ ...one, stage: z.enum(['handling', 'contained']) })).output(changed),
  close: procedure.input(command({ ...one, conclusion: text(4000).optional() })).output(changed),
  reopen: procedure.input(command({ ...one, reason: text(600).min(1) })).output(changed),
  /** A person's grade beside the computed one; null grade: a person says that it has none. */
  overrideGrade: procedure
    .input(command({ ...one, grade: z.string().trim().min(1).max(12).nullable(), reason: text(600).min(1) }))
    .output(changed),
  withdrawOverride: procedure.input(command({ ...one, reason: text(600).min(1) })).output(changed),
  get: procedure.input(z.object({ incident: code })).output(z.object({ at: instant, incident })),
  /** Open ones first, the worst grade before milder ones, then the newest. */
  list: procedure
    .input(
      z.object({
        open: z.boolean().optional(),
        place: code.optional(),
        limit: z.int().min(1).max(500).default(100),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        openByGrade: z.array(gradeCount),
        items: z.array(incident),
      }),
    ),
  timeline: procedure.input(z.object({ incident: code })).output(z.object({ items: z.array(timelineItem) })),
};
