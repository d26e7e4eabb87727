import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

/** Evaluation of drills: what is noticed, forms for other machines, and what comes back of them. */
export function evaluationProcedures({ observations, forms, drafts, signed }: Services['drills']) {
  const { drills } = os;
  return {
    observe: drills.observe.handler(({ input, context }) => {
      const { drill, kind, text, objective, at } = input;
      const command = toCommand('drills.observe', input, context);
      const outcome = observations.observe(command, drill, { kind, text, objective, at });
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    removeObservation: drills.removeObservation.handler(({ input, context }) =>
      receiptOf(observations.remove(toCommand('drills.removeObservation', input, context), input.observation)),
    ),
    issueForm: drills.issueForm.handler(({ input, context }) => {
      const outcome = forms.issue(toCommand('drills.issueForm', input, context), input.drill, input.evaluator);
      return { ...receiptOf(outcome), ...outcome.result, file: outcome.file };
    }),
    issuedForms: drills.issuedForms.handler(({ input }) => ({ items: forms.issued(input.drill) })),
    readEvaluation: drills.readEvaluation.handler(({ input, context }) => {
      const outcome = signed.read(toCommand('drills.readEvaluation', input, context), input.file);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    openForm: drills.openForm.handler(({ input, context }) => {
      const outcome = drafts.open(toCommand('drills.openForm', input, context), input.file);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    openedForms: drills.openedForms.handler(() => ({ items: drafts.opened() })),
    draft: drills.draft.handler(({ input }) => drafts.get(input.form)),
    saveDraft: drills.saveDraft.handler(({ input, context }) =>
      receiptOf(drafts.save(toCommand('drills.saveDraft', input, context), input.form, input)),
    ),
    signDraft: drills.signDraft.handler(({ input, context }) => {
      const outcome = drafts.sign(toCommand('drills.signDraft', input, context), input.form);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
  };
}
