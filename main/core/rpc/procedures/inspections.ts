import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function inspectionsProcedures({ inspections: queries, inspectionCommands: commands }: Services) {
  const { inspections } = os;
  return {
    plans: inspections.plans.handler(() => queries.plans()),
    savePlan: inspections.savePlan.handler(({ input, context }) =>
      receiptOf(commands.savePlan(toCommand('inspections.savePlan', input, context), input.plan)),
    ),
    tasks: inspections.tasks.handler(({ input }) => queries.tasks(input)),
    form: inspections.form.handler(({ input }) => queries.form(input.plan, input.place, input.dueOn)),
    do: inspections.do.handler(({ input, context }) => {
      const outcome = commands.do(toCommand('inspections.do', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    done: inspections.done.handler(({ input }) => queries.done(input.place, input.plan, input.limit)),
  };
}
