import { z } from 'zod';
import { AAR_SECTIONS, AAR_STAGES } from '../../domain/drills/aar.ts';
import { ACTION_STAGES } from '../../domain/drills/corrective-action.ts';
import { DRILL_RATINGS, DRILL_RESULTS, DRILL_ROLES } from '../../domain/drills/drill.ts';
import { TIMELINE_KINDS } from '../../domain/drills/exercise-record.ts';
import { OBSERVATION_KINDS } from '../../domain/drills/observation.ts';
import { code, command, instant, operator, procedure, receipt, text } from '../common.ts';
import { documentFile, documentLang } from '../documents.ts';
import { drillType } from './scenario.ts';
import { timing, timingCounts, timingOutcome } from './timing.ts';

const milliseconds = z.int().min(0);
const count = z.int().min(0);

/** A line of what happened in an exercise. */
export const timelineLine = z.object({
  at: instant,
  kind: z.enum(TIMELINE_KINDS),
  by: operator.nullable(),
  text: z.string(),
  textEn: z.string().nullable(),
});

const reportObjective = z.object({
  ord: z.int(),
  text: z.string(),
  textEn: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  critical: z.boolean(),
  playbookStep: z.string().nullable(),
  tookMs: milliseconds.nullable(),
  targetMs: milliseconds.nullable(),
  outcome: timingOutcome,
  timedBy: z.enum(['console', 'hand']).nullable(),
  rating: z.enum(DRILL_RATINGS).nullable().describe('The worst of what evaluators said'),
  ratings: z.array(z.object({ evaluator: z.string(), rating: z.enum(DRILL_RATINGS), note: z.string().nullable() })),
});

const reportAction = z.object({
  id: z.string(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  critical: z.boolean(),
  text: z.string(),
  owner: z.string().nullable(),
  dueAt: instant,
  verification: z.string().nullable(),
  stage: z.enum(ACTION_STAGES),
});

/** Every figure of a report. Instants in UTC ms. */
export const reportFigures = z.object({
  at: instant.describe('As of when the figures are'),
  zone: z.string().describe('IANA zone of the event'),
  issuer: z.object({ zh: z.string(), en: z.string() }),
  drill: z.object({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    scenarioName: z.string(),
    scenarioNameEn: z.string().nullable(),
    type: drillType,
    elsewhere: z.boolean(),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedBecause: z.object({ zh: z.string(), en: z.string() }).nullable(),
    result: z.enum(DRILL_RESULTS).nullable(),
    sample: z.boolean(),
  }),
  places: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  parties: z.array(z.object({ role: z.enum(DRILL_ROLES), post: z.string() })),
  injects: z.object({ total: count, released: count, byHand: count }),
  entries: count.describe('Lines that players logged'),
  incidents: z.array(
    z.object({
      incident: z.string(),
      number: z.int(),
      title: z.string(),
      grade: z.string().nullable(),
      openedAt: instant,
    }),
  ),
  lastedMs: milliseconds.nullable(),
  pausedMs: milliseconds,
  timings: z.array(timing),
  outcomes: timingCounts.describe('How many timings came out how'),
  objectives: z.array(reportObjective),
  ratings: z.object({ P: count, S: count, M: count, U: count, unrated: count }),
  strengths: z.string().nullable(),
  findings: z.string().nullable(),
  hotWash: z.string().nullable(),
  observations: z.array(
    z.object({
      objective: z.int().nullable(),
      evaluator: z.string(),
      at: instant,
      kind: z.enum(OBSERVATION_KINDS),
      text: z.string(),
    }),
  ),
  actions: z.array(reportAction),
  actionCounts: z.object({ total: count, open: count }),
  timeline: z.array(timelineLine),
  archive: z
    .object({
      folder: z.string().describe('Below the folder of the store'),
      changes: count.describe('Changes of the log of the exercise when it ended'),
      hash: z.string().describe('Hash of the last of them'),
    })
    .nullable()
    .describe('The store of the exercise; null for a drill without one'),
});
export type ReportFigures = z.infer<typeof reportFigures>;

const both = z.object({ zh: z.string(), en: z.string() });
const sections = <T extends z.ZodType>(of: T) =>
  z.object(Object.fromEntries(AAR_SECTIONS.map((section) => [section, of])) as Record<Section, T>);
type Section = (typeof AAR_SECTIONS)[number];
const act = z.object({ at: instant, by: operator });

export const drillReport = z.object({
  drill: z.string(),
  version: z.int().nullable().describe('Null for one that nobody keeps yet'),
  number: z.int().nullable().describe('Within the drill, given on approval'),
  stage: z.enum(AAR_STAGES),
  drafted: act.nullable(),
  edited: act.nullable(),
  approved: act.nullable(),
  revision: z.int().describe('Hand it back as `expected` when saving'),
  digest: z.string().describe('Of everything it says: hand it back as `expected` when approving'),
  texts: sections(both),
  drafts: sections(both).describe('What the figures say by themselves'),
  figures: reportFigures,
});
export type DrillReport = z.infer<typeof drillReport>;

export const drillReportVersion = z.object({
  version: z.int(),
  number: z.int().nullable(),
  stage: z.enum(AAR_STAGES),
  drafted: act,
  approved: act.nullable(),
});
export type DrillReportVersion = z.infer<typeof drillReportVersion>;

const which = { drill: code };
const one = { ...which, version: z.int().min(1) };
const changed = receipt.extend({ report: drillReport });

/** 复盘报告 of drills that have ended: WRONG_STAGE before. */
export const drillReportContract = {
  /** The version named, else the newest approved one, else the draft, else what the figures say by now. */
  report: procedure
    .input(z.object({ ...which, version: z.int().min(1).optional() }))
    .output(z.object({ at: instant, report: drillReport, versions: z.array(drillReportVersion) })),
  /** A new draft; after an approved one it takes over its texts. Refused DRAFT_EXISTS while there is one. */
  draftReport: procedure.input(command(which)).output(changed),
  /** Texts of sections in one language; null gives a section back to the figures. */
  saveReport: procedure
    .input(
      command({
        ...one,
        expected: z.int().optional().describe('`revision` the change was made on'),
        lang: documentLang.default('zh'),
        texts: z.object(
          Object.fromEntries(AAR_SECTIONS.map((section) => [section, text(8000).nullable().optional()])) as Record<
            Section,
            z.ZodOptional<z.ZodNullable<ReturnType<typeof text>>>
          >,
        ),
      }),
    )
    .output(changed),
  /** By someone else than everybody who wrote in it, once the drill is concluded: it gets its number, and its figures are kept. */
  approveReport: procedure
    .input(command({ ...one, expected: z.string().optional().describe('`digest` of what was read') }))
    .output(changed),
  /** Drops a draft. Approved versions stay. */
  discardReport: procedure.input(command(one)).output(receipt),
  /** The file of a report, chosen as by `report`; `json` is its data. */
  reportDocument: procedure
    .input(
      z.object({
        ...which,
        version: z.int().min(1).optional(),
        format: z.enum(['pdf', 'docx', 'json']).default('pdf'),
        lang: documentLang.default('zh'),
      }),
    )
    .output(documentFile),
  /** Looks for the store of the exercise that the report was made of, and whether it still says what was kept of it. */
  reportArchive: procedure.input(z.object(which)).output(
    z.object({
      archive: reportFigures.shape.archive,
      state: z.enum(['none', 'intact', 'missing', 'changed']),
      reports: z.int().describe('Approved versions that keep their own figures, whatever became of the store'),
    }),
  ),
};
