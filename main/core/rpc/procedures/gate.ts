import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function gateProcedures({ gate: queries, gateCommands: commands, clock }: Services) {
  const { gate } = os;
  return {
    check: gate.check.handler(({ input }) => {
      const today = queries.today();
      const date = input.date ?? today;
      return { at: clock.now(), date, today, ...queries.check(input.place, date) };
    }),
    decide: gate.decide.handler(({ input, context }) => {
      const outcome = commands.decide(toCommand('gate.decide', input, context), input);
      return { ...receiptOf(outcome), findings: queries.named(outcome.result.findings) };
    }),
    openGreen: gate.openGreen.handler(({ input, context }) => {
      const outcome = commands.openGreen(toCommand('gate.openGreen', input, context), input.date, input.places);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    history: gate.history.handler(({ input }) => ({ items: queries.history(input.place, input.date, input.limit) })),
  };
}
