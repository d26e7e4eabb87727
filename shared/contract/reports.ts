import { z } from 'zod';
import { FACT_NAMES } from '../domain/incidents/facts.ts';
import { REPORT_PARTS, REPORT_STAGES, SITUATION_REPORT_KINDS } from '../domain/reports/report.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { reportClock } from './clocks.ts';
import { documentFile, documentFormat, documentLang } from './documents.ts';
import { medium } from './log.ts';

export const situationReportKind = z.enum(SITUATION_REPORT_KINDS);
export const reportPart = z.enum(REPORT_PARTS);

const partText = text(6000);
/** The ten contents `[003]`; an empty text is one that is missing. */
const contents = z.object(
  Object.fromEntries(REPORT_PARTS.map((part) => [part, z.string()])) as Record<Part, z.ZodString>,
);
type Part = z.infer<typeof reportPart>;
const given = z.object(
  Object.fromEntries(REPORT_PARTS.map((part) => [part, partText.optional()])) as Record<
    Part,
    z.ZodOptional<typeof partText>
  >,
);

const act = z.object({ at: instant, by: operator });

export const situationReport = z.object({
  id: z.string(),
  incident: z.string(),
  incidentNumber: z.int(),
  incidentTitle: z.string(),
  kind: situationReportKind,
  stage: z.enum(REPORT_STAGES),
  number: z.int().nullable().describe('Within the incident, given on publishing'),
  lang: documentLang.describe('Language it is written in'),
  contents,
  missing: z.array(reportPart),
  clock: z.string().nullable().describe('Code of the report clock it answers'),
  recipient: z.object({ zh: z.string(), en: z.string() }).nullable(),
  needsApproval: z.boolean().describe('Somebody else must approve it before it is published'),
  drafted: act,
  edited: act.nullable(),
  approved: act.nullable(),
  published: act.nullable(),
  sent: z
    .object({ told: z.string(), at: instant, medium: z.string(), clock: z.string(), by: operator })
    .nullable()
    .describe('Evidence that it reached who it is owed to'),
  dataAt: instant.describe('As of when the facts are'),
  revision: z.int().describe('Hand it back as `expected`'),
  sample: z.boolean(),
});
export type SituationReport = z.infer<typeof situationReport>;

const drafted = z.object({ text: z.string(), asks: z.array(z.enum(FACT_NAMES)) });
export const draftedContents = z.object(
  Object.fromEntries(REPORT_PARTS.map((part) => [part, drafted])) as Record<Part, typeof drafted>,
);

const one = { report: code, expected: z.int().optional().describe('`revision` the change was made on') };
const changed = receipt.extend({ report: situationReport });
const told = z.object({
  who: text(120).min(1),
  medium,
  at: instant.optional().describe('UTC epoch milliseconds; now unless given'),
  note: text(1000).optional(),
});

export const reportsContract = {
  /** A new draft from the facts; what the facts do not say is taken from the last published report of the incident. */
  draft: procedure
    .input(
      command({
        incident: code,
        kind: situationReportKind,
        lang: documentLang.default('zh'),
        clock: code.optional().describe('Report clock it is to answer; the closest one owed unless named'),
      }),
    )
    .output(changed),
  /** Changes the texts named. An approved one is a draft again: what was approved is not what would be published. */
  save: procedure
    .input(
      command({
        ...one,
        contents: given.optional(),
        kind: situationReportKind.optional(),
        clock: code.nullable().optional(),
      }),
    )
    .output(changed),
  approve: procedure.input(command(one)).output(changed),
  /** Gives it its number; from then on nothing in it changes. `told` is the evidence that stops the report clock it answers. */
  publish: procedure.input(command({ ...one, told: told.optional() })).output(changed),
  /** Evidence for one published before. */
  send: procedure.input(command({ report: code, told })).output(changed),
  /** Drops a draft. Published ones stay. */
  discard: procedure.input(command(one)).output(receipt),
  /** With what the facts say by now, part by part, and the clocks that it could answer. */
  get: procedure
    .input(z.object({ report: code }))
    .output(z.object({ at: instant, report: situationReport, fresh: draftedContents, clocks: z.array(reportClock) })),
  /** What a draft would say, without making one. */
  preview: procedure
    .input(z.object({ incident: code, lang: documentLang.default('zh') }))
    .output(z.object({ at: instant, fresh: draftedContents, missing: z.array(reportPart) })),
  /** Newest first. */
  list: procedure
    .input(z.object({ incident: code.optional(), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ at: instant, items: z.array(situationReport) })),
  /**
   * The file of a report: of the one named, else of the newest published one of the incident (of that kind), else of its newest draft,
   * else of a draft from the facts that is not kept.
   */
  document: procedure
    .input(
      z.object({
        report: code.optional(),
        incident: code.optional(),
        kind: situationReportKind.optional(),
        format: documentFormat.default('pdf'),
        lang: documentLang.default('zh'),
      }),
    )
    .output(documentFile),
};
