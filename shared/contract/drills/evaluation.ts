import { z } from 'zod';
import { DRILL_RATINGS } from '../../domain/drills/drill.ts';
import { OBSERVATION_KINDS } from '../../domain/drills/observation.ts';
import { code, command, instant, operator, procedure, receipt, text } from '../common.ts';
import { drillType, inject, objective } from './scenario.ts';

const which = { drill: code };
const note = text(4000);
const ord = z.int().min(0).max(1000);
/** Text of an evaluation form or of a signed evaluation. */
const fileText = z.string().min(1).max(2_000_000);
const file = z.object({ fileName: z.string(), text: z.string() });

/** What an evaluator is given of a drill: enough to evaluate it on a machine that has nothing else of it. */
export const evaluationForm = z.object({
  form: z.string(),
  drill: z.string(),
  number: z.int(),
  title: z.string(),
  type: drillType,
  scenarioName: z.string(),
  scenarioNameEn: z.string().nullable(),
  plannedAt: instant.nullable(),
  places: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  evaluator: z.string(),
  issuedAt: instant,
  issuedBy: operator,
  /** IANA zone of the event. */
  zone: z.string(),
  objectives: z.array(
    objective.extend({
      ord: z.int(),
      critical: z.boolean(),
      itemName: z.string().nullable(),
      itemNameEn: z.string().nullable(),
    }),
  ),
  injects: z.array(inject.extend({ ord: z.int() })),
});
export type EvaluationForm = z.infer<typeof evaluationForm>;

export const evaluationRating = z.object({
  objective: ord,
  rating: z.enum(DRILL_RATINGS),
  note: note.nullable().default(null),
  at: instant,
});
export const evaluationObservation = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  objective: ord.nullable().default(null),
  at: instant,
  kind: z.enum(OBSERVATION_KINDS),
  text: text(2000).min(1),
});

/** What an evaluator has said so far. */
const said = {
  ratings: z.array(evaluationRating).max(200),
  observations: z.array(evaluationObservation).max(1000),
  hotWash: text(20_000),
};
export const evaluationDraft = z.object({
  form: evaluationForm,
  ...said,
  openedAt: instant,
  savedAt: instant.nullable(),
  signedAt: instant.nullable().describe('When the signed file was last made'),
});
export type EvaluationDraft = z.infer<typeof evaluationDraft>;

/** What a signed evaluation says. */
export const evaluationContents = z.object({
  form: z.string(),
  drill: z.string(),
  evaluator: z.string(),
  signedAt: instant,
  ...said,
});
export type EvaluationContents = z.infer<typeof evaluationContents>;

export const issuedForm = z.object({
  form: z.string(),
  evaluator: z.string(),
  issuedAt: instant,
  issuedBy: operator,
  readAt: instant.nullable().describe('When the evaluation last came back'),
  files: z.int().describe('Signed files of it that were read'),
});
export type IssuedForm = z.infer<typeof issuedForm>;

const tally = { drill: z.string(), evaluator: z.string(), ratings: z.int(), observations: z.int() };

/** Evaluation on another machine without a network: a form goes out as a file and comes back signed (Ed25519). */
export const evaluationContract = {
  /** Something an evaluator noticed; `at` is now when left out. */
  observe: procedure
    .input(
      command({
        ...which,
        kind: z.enum(OBSERVATION_KINDS),
        text: text(2000).min(1),
        objective: ord.nullable().default(null),
        at: instant.optional(),
      }),
    )
    .output(receipt.extend({ observation: z.string() })),
  /** Takes back an observation of one's own. Refused NOT_YOURS for another evaluator's. */
  removeObservation: procedure.input(command({ observation: code })).output(receipt),

  /**
   * Makes a form for an evaluator, with a key pair of its own: the private key goes into the file and is kept nowhere here. Asked again
   * with the same command id there is no file: make another form.
   */
  issueForm: procedure
    .input(command({ ...which, evaluator: text(60).min(1) }))
    .output(receipt.extend({ form: z.string(), file: file.nullable() })),
  issuedForms: procedure.input(z.object(which)).output(z.object({ items: z.array(issuedForm) })),
  /**
   * Takes in a signed evaluation. Refused EVALUATION_FILE_BAD, EVALUATION_TAMPERED, EVALUATION_UNKNOWN. A file that was read before
   * changes nothing: `already` says when it was.
   */
  readEvaluation: procedure
    .input(command({ file: fileText }))
    .output(receipt.extend({ ...tally, already: instant.nullable() })),

  /** On the evaluator's own console: opens a form from its file. Opened again it goes on where it was. */
  openForm: procedure.input(command({ file: fileText })).output(receipt.extend({ form: z.string() })),
  openedForms: procedure.input(z.object({})).output(
    z.object({
      items: z.array(
        evaluationDraft.pick({ openedAt: true, savedAt: true, signedAt: true }).extend({
          form: z.string(),
          number: z.int(),
          title: z.string(),
          evaluator: z.string(),
          rated: z.int(),
          objectives: z.int(),
        }),
      ),
    }),
  ),
  draft: procedure.input(z.object({ form: code })).output(evaluationDraft),
  saveDraft: procedure.input(command({ form: code, ...said })).output(receipt),
  /** The signed file of what was saved, to be carried back. */
  signDraft: procedure.input(command({ form: code })).output(receipt.extend({ file })),
};
