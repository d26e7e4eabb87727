import type { ReadExercise } from '../../modules/drill-reports/index.ts';
import type { Services } from '../../services.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';
import { fileOf } from './file-of.ts';

/** After-action reports, a part of the procedures of drills. */
export function drillReportProcedures({ drillReports, clock }: Services, readExercise: ReadExercise) {
  const { drills } = os;
  const { queries, commands, files } = drillReports;
  const answer = (outcome: Outcome<unknown>, drill: string, version: number) => ({
    ...receiptOf(outcome),
    report: queries.report(drill, version),
  });
  return {
    report: drills.report.handler(({ input: { drill, version } }) => ({
      at: clock.now(),
      report: queries.report(drill, version),
      versions: queries.versions(drill),
    })),
    draftReport: drills.draftReport.handler(({ input, context }) => {
      const outcome = commands.draft(toCommand('drills.draftReport', input, context), input.drill);
      return answer(outcome, input.drill, outcome.result.version);
    }),
    saveReport: drills.saveReport.handler(({ input, context }) =>
      answer(commands.save(toCommand('drills.saveReport', input, context), input), input.drill, input.version),
    ),
    approveReport: drills.approveReport.handler(({ input, context }) =>
      answer(commands.approve(toCommand('drills.approveReport', input, context), input), input.drill, input.version),
    ),
    discardReport: drills.discardReport.handler(({ input, context }) =>
      receiptOf(commands.discard(toCommand('drills.discardReport', input, context), input)),
    ),
    reportDocument: drills.reportDocument.handler(async ({ input }) => fileOf(await files.write(input))),
    reportArchive: drills.reportArchive.handler(async ({ input }) => queries.archive(input.drill, readExercise)),
  };
}
