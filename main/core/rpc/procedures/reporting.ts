import type { Services } from '../../services.ts';
import { entryById } from '../../modules/log/index.ts';
import { reportsOf } from '../../modules/reporting/index.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function reportingProcedures({
  db,
  desk: { reporting: queries, reportingCommands: commands, plans },
}: Services) {
  const { reporting } = os;
  const slotOf = (plan: string, date: string, cutoff: string) => {
    const record = queries.plan(plan);
    const slot = queries.slotOf(record, date, cutoff);
    return { slot, summary: queries.summary(record, slot) };
  };
  return {
    plans: reporting.plans.handler(() => ({ items: queries.plans() })),
    savePlan: reporting.savePlan.handler(({ input, context }) => {
      const outcome = plans.save(toCommand('reporting.savePlan', input, context), input.plan);
      return { ...receiptOf(outcome), plan: queries.plan(input.plan.code).plan };
    }),
    now: reporting.now.handler(({ input }) => queries.now(input.limit)),
    slot: reporting.slot.handler(({ input }) => queries.slot(input)),
    report: reporting.report.handler(({ input, context }) => {
      const outcome = commands.report(toCommand('reporting.report', input, context), input);
      const { slot, summary } = slotOf(input.plan, input.date, input.cutoff);
      const report = reportsOf(db, { plan: input.plan, ...slot }).get(input.place)?.last;
      if (!report)
        throw new AppError('REPORT_TAKEN_BACK', 'This report was taken back since.', { report: outcome.result.id });
      return { ...receiptOf(outcome), report, slot: summary };
    }),
    reportNothing: reporting.reportNothing.handler(({ input, context }) => {
      const outcome = commands.reportNothing(toCommand('reporting.reportNothing', input, context), input);
      const { summary } = slotOf(input.plan, input.date, input.cutoff);
      return { ...receiptOf(outcome), ...outcome.result, slot: summary };
    }),
    chase: reporting.chase.handler(({ input, context }) => {
      const outcome = commands.chase(toCommand('reporting.chase', input, context), input);
      return { ...receiptOf(outcome), entry: entryById(db, outcome.result.entry) };
    }),
    timeliness: reporting.timeliness.handler(({ input }) => queries.timeliness(input)),
  };
}
