import type { Services } from '../../services.ts';
import type { BriefingFigures } from '../../../../shared/domain/briefings/figures.ts';
import type { Briefing } from '../../../../shared/contract/briefings.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { fileOf } from './file-of.ts';

const DAY_MS = 86_400_000;

export function briefingProcedures({ clock, briefingDesk }: Services) {
  const { briefing } = os;
  const { briefings } = briefingDesk;
  const { commands } = briefings;
  const answer = (outcome: Outcome<unknown>, id: string) => ({ ...receiptOf(outcome), briefing: briefings.get(id) });
  return {
    figures: briefing.figures.handler(async ({ input }) =>
      asAnswered(await briefingDesk.figures(input.from ?? clock.now() - DAY_MS)),
    ),
    draft: briefing.draft.handler(async ({ input, context }) => {
      const outcome = await commands.draft(toCommand('briefing.draft', input, context), input.at);
      return answer(outcome, outcome.result.briefing);
    }),
    refresh: briefing.refresh.handler(async ({ input, context }) =>
      answer(await commands.refresh(toCommand('briefing.refresh', input, context), input), input.briefing),
    ),
    save: briefing.save.handler(({ input, context }) =>
      answer(commands.save(toCommand('briefing.save', input, context), input), input.briefing),
    ),
    issue: briefing.issue.handler(({ input, context }) =>
      answer(commands.issue(toCommand('briefing.issue', input, context), input), input.briefing),
    ),
    discard: briefing.discard.handler(({ input, context }) =>
      receiptOf(commands.discard(toCommand('briefing.discard', input, context), input)),
    ),
    make: briefing.make.handler(async ({ input, context }) => {
      const outcome = await commands.make(toCommand('briefing.make', input, context), input.at);
      const made = briefings.get(outcome.result.briefing);
      return {
        ...receiptOf(outcome),
        number: made.number ?? 0,
        version: made.version ?? 0,
        instant: made.dataAt,
        briefing: made,
        file: fileOf(await briefings.document(made.id, input.lang, input.format)),
      };
    }),
    get: briefing.get.handler(({ input }) => ({ at: clock.now(), briefing: briefings.get(input.briefing) })),
    list: briefing.list.handler(({ input }) => ({ at: clock.now(), ...briefings.list(input.limit) })),
    document: briefing.document.handler(async ({ input }) =>
      fileOf(await briefings.document(input.briefing, input.lang, input.format)),
    ),
  };
}

/** The same figures with lists of their own, as the contract types them. */
const asAnswered = (figures: BriefingFigures): Briefing['figures'] => structuredClone(figures) as Briefing['figures'];
