import { z } from 'zod';
import { DANGER_SEVERITIES, DANGER_STAGES } from '../domain/dangers/danger.ts';
import { DANGER_STEPS } from '../domain/dangers/decide-step.ts';
import { code, command, instant, localDate, operator, procedure, receipt, text } from './common.ts';
import { attachment } from './readiness-cells.ts';

export const dangerStage = z.enum(DANGER_STAGES);
export const dangerSeverity = z.enum(DANGER_SEVERITIES);

/** Where a danger comes from: reported by a person, or a point that failed on a patrol. */
export const dangerSource = z.union([
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('import') }),
  z.object({
    kind: z.literal('inspection'),
    plan: z.string(),
    dueOn: localDate,
    checklist: z.string(),
    point: z.string(),
  }),
]);
export type DangerSource = z.infer<typeof dangerSource>;

export const hiddenDanger = z.object({
  id: z.string(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  category: z.string().nullable(),
  title: z.string(),
  severity: dangerSeverity,
  stage: dangerStage,
  open: z.boolean(),
  overdue: z.boolean(),
  foundAt: instant,
  foundBy: operator,
  source: dangerSource,
  assignedTo: z.string().nullable(),
  assignedAt: instant.nullable(),
  dueAt: instant.nullable(),
  fixedAt: instant.nullable(),
  fixedBy: operator.nullable(),
  fixNote: z.string().nullable(),
  verifiedAt: instant.nullable(),
  verifiedBy: operator.nullable(),
  verifyNote: z.string().nullable(),
  struckOffAt: instant.nullable(),
  struckOffBy: operator.nullable(),
  struckOffNote: z.string().nullable(),
  withdrawn: z.boolean(),
  /** How often a fix failed its verification. */
  reopened: z.int(),
  photos: z.int(),
  steps: z.array(z.enum(DANGER_STEPS)).describe('Steps its stage allows'),
  sample: z.boolean(),
});
export type HiddenDanger = z.infer<typeof hiddenDanger>;

const figures = z.object({
  total: z.int(),
  open: z.int(),
  overdue: z.int(),
  major: z.int(),
  struckOff: z.int(),
  meanDaysToFix: z.number().nullable(),
});
const namedFigures = figures.extend({ key: z.string(), name: z.string(), nameEn: z.string().nullable() });
export type DangerFiguresRow = z.infer<typeof namedFigures>;

const which = { danger: code };
const note = text(1000);

export const dangersContract = {
  /** Overdue first, then major, then the earliest due. */
  list: procedure
    .input(
      z.object({
        stage: dangerStage.optional(),
        open: z.boolean().optional(),
        struckOff: z.boolean().optional(),
        overdue: z.boolean().optional(),
        severity: dangerSeverity.optional(),
        place: code.optional(),
        item: code.optional(),
        query: text(80).optional(),
        limit: z.int().min(1).max(5000).default(1000),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        counts: z.record(dangerStage, z.int()).describe('By stage, whatever stage is asked for'),
        overdue: z.int(),
        items: z.array(hiddenDanger),
      }),
    ),
  get: procedure.input(z.object(which)).output(
    z.object({
      danger: hiddenDanger,
      photos: z.array(attachment),
      timeline: z.array(
        z.object({
          at: instant,
          by: operator,
          commandId: z.string(),
          kind: z.string(),
          fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        }),
      ),
    }),
  ),
  report: procedure
    .input(
      command({
        place: code,
        item: code.optional(),
        title: text(300).min(1),
        severity: dangerSeverity.default('general'),
        foundAt: instant.optional(),
        due: instant.optional(),
      }),
    )
    .output(receipt.extend({ danger: z.string() })),
  /** Corrects what was written of it; its stage is only changed by the steps. */
  edit: procedure
    .input(
      command({
        ...which,
        title: text(300).min(1).optional(),
        item: code.nullable().optional(),
        severity: dangerSeverity.optional(),
        due: instant.nullable().optional(),
      }),
    )
    .output(receipt),
  assign: procedure.input(command({ ...which, to: text(120).min(1), due: instant.optional() })).output(receipt),
  fix: procedure.input(command({ ...which, note: note.optional() })).output(receipt),
  /** Refused SAME_PERSON to who fixed it. Not passed: it goes back to who it was assigned to. */
  verify: procedure.input(command({ ...which, passed: z.boolean(), note: note.optional() })).output(receipt),
  strikeOff: procedure.input(command({ ...which, note: note.optional() })).output(receipt),
  /** What turns out to be no danger is struck off with a reason, by someone else than who reported it. */
  withdraw: procedure.input(command({ ...which, reason: note })).output(receipt),
  attach: procedure
    .input(command({ ...which, name: text(200).min(1), mime: text(120), base64: z.string().max(14_000_000) }))
    .output(receipt.extend({ hash: z.string() })),
  photo: procedure
    .input(z.object({ hash: z.string().length(64) }))
    .output(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
  statistics: procedure.input(z.object({})).output(
    z.object({
      at: instant,
      all: figures,
      byCategory: z.array(namedFigures),
      byPlace: z.array(namedFigures),
    }),
  ),
};
