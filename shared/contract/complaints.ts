import { z } from 'zod';
import { COMPLAINT_CHANNELS, COMPLAINT_STAGES, WATCH_FLAGS } from '../domain/complaints/complaint.ts';
import { COMPLAINT_STEPS } from '../domain/complaints/decide-step.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { medium } from './log.ts';

export const complaintStage = z.enum(COMPLAINT_STAGES);
export const complaintChannel = z.enum(COMPLAINT_CHANNELS);
export const watchFlag = z.enum(WATCH_FLAGS);

export const complaintKind = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  limitHours: z.number().describe('Hours there are to answer; a sample value of the product'),
});
export type ComplaintKind = z.infer<typeof complaintKind>;

export const complaint = z.object({
  id: z.string(),
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  kind: z.string(),
  kindName: z.string(),
  kindNameEn: z.string().nullable(),
  what: z.string(),
  channel: complaintChannel,
  language: z.string().nullable(),
  contact: z.string().nullable(),
  receivedAt: instant,
  enteredAt: instant,
  dueAt: instant.describe('When the customer must have the answer'),
  stage: complaintStage,
  open: z.boolean(),
  overdue: z.boolean(),
  /** The first asked stays responsible 首问负责, whoever helps. */
  firstAsked: operator,
  helper: z.string().nullable(),
  unsolved: z.boolean().describe('Not solved on the spot'),
  harmed: z.boolean().describe('Rights or interests harmed'),
  upset: z.boolean().describe('Left upset'),
  watched: z.boolean(),
  outcome: z.string().nullable(),
  resolvedAt: instant.nullable(),
  resolvedBy: operator.nullable(),
  told: z.string().nullable().describe('Who was told; null: the customer'),
  toldAt: instant.nullable(),
  toldMedium: medium.nullable(),
  toldBy: operator.nullable(),
  closedAt: instant.nullable(),
  closedBy: operator.nullable(),
  reopened: z.int(),
  reopenReason: z.string().nullable(),
  incident: z.string().nullable(),
  incidentTitle: z.string().nullable(),
  incidentNumber: z.int().nullable(),
  entry: z.string().nullable().describe('Log entry it came in with'),
  steps: z.array(z.enum(COMPLAINT_STEPS)).describe('Steps its stage allows'),
  sample: z.boolean(),
});
export type Complaint = z.infer<typeof complaint>;

/** One line of a complaint's history. Lines are only added. */
export const complaintRecord = z.object({
  id: z.string(),
  step: z.enum(['add', ...COMPLAINT_STEPS]),
  at: instant,
  enteredAt: instant,
  by: operator,
  text: z.string().nullable(),
  who: z.string().nullable().describe('Post it was handed to, or who was told'),
  medium: medium.nullable(),
  watch: z.array(watchFlag).describe('Kinds to watch after this'),
});
export type ComplaintRecord = z.infer<typeof complaintRecord>;

export const complaintFigures = z.object({
  total: z.int(),
  open: z.int(),
  overdue: z.int(),
  watched: z.int(),
  timely: z.int(),
  late: z.int(),
  share: z.number().nullable().describe('Answered in time, 0 to 1'),
  meanHours: z.number().nullable(),
});
const namedFigures = complaintFigures.extend({ key: z.string(), name: z.string(), nameEn: z.string().nullable() });
export type ComplaintFiguresRow = z.infer<typeof namedFigures>;

const which = { complaint: code };
const words = text(2000);
const watch = { unsolved: z.boolean().optional(), harmed: z.boolean().optional(), upset: z.boolean().optional() };
const changed = receipt.extend({ complaint });

export const complaintsContract = {
  /** Three fields are enough: where, what kind, what happened. Who enters it is the first asked, and stays responsible. */
  add: procedure
    .input(
      command({
        place: code,
        kind: code,
        what: words.min(1),
        channel: complaintChannel.default('counter'),
        receivedAt: instant.optional().describe('UTC epoch milliseconds; now when left out'),
        language: text(60).min(1).optional(),
        contact: text(120).min(1).optional().describe('Only what is needed to answer'),
        due: instant.optional().describe('Instead of the limit of its kind'),
        ...watch,
        incident: code.optional(),
        entry: code.optional(),
      }),
    )
    .output(changed),
  /** Another post helps; the first asked stays responsible. Handed to the first asked, it is back where it was. */
  hand: procedure.input(command({ ...which, to: text(60).min(1), note: words.optional() })).output(changed),
  /** A remark, or the kinds of customer to watch that turned out. */
  note: procedure.input(command({ ...which, text: words.optional(), ...watch })).output(changed),
  resolve: procedure.input(command({ ...which, outcome: words.min(1) })).output(changed),
  /** The outcome was told back to the customer: who told is the operator. */
  tellBack: procedure
    .input(
      command({
        ...which,
        told: text(120).min(1).optional().describe('Who was told; the customer when left out'),
        at: instant.optional(),
        medium,
        note: words.optional(),
      }),
    )
    .output(changed),
  /** Refused NOT_TOLD_BACK before the customer was told. */
  close: procedure.input(command({ ...which, note: words.optional() })).output(changed),
  reopen: procedure.input(command({ ...which, reason: words.min(1) })).output(changed),
  link: procedure
    .input(command({ ...which, incident: code.nullable().optional(), entry: code.nullable().optional() }))
    .output(changed),
  /** A kind and its limit; complaints that are there keep theirs. */
  saveKind: procedure
    .input(
      command({
        kind: code,
        name: text(60).min(1),
        nameEn: text(60).min(1),
        limitHours: z.number().positive().max(2160),
      }),
    )
    .output(receipt),
  kinds: procedure.input(z.object({})).output(z.object({ items: z.array(complaintKind) })),
  get: procedure.input(z.object(which)).output(z.object({ at: instant, complaint, history: z.array(complaintRecord) })),
  /** Overdue first, then those to watch, then the earliest due; closed ones after, newest first. */
  list: procedure
    .input(
      z.object({
        open: z.boolean().optional(),
        overdue: z.boolean().optional(),
        watched: z.boolean().optional(),
        stage: complaintStage.optional(),
        kind: code.optional(),
        place: code.optional(),
        incident: code.optional(),
        query: text(80).optional(),
        limit: z.int().min(1).max(5000).default(1000),
      }),
    )
    .output(
      z.object({
        at: instant,
        total: z.int(),
        open: z.int().describe('Whatever stage is asked for, as are the next two'),
        overdue: z.int(),
        watched: z.int(),
        items: z.array(complaint),
      }),
    ),
  statistics: procedure.input(z.object({ from: instant.optional(), to: instant.optional() })).output(
    z.object({
      at: instant,
      all: complaintFigures,
      byKind: z.array(namedFigures),
      byPlace: z.array(namedFigures),
    }),
  ),
};
