import { clockStatistics, clockView, listClocks } from '../../modules/clocks/index.ts';
import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function clocksProcedures({ clock, situation: { clockBook, clockCommands } }: Services) {
  const { clocks } = os;
  return {
    list: clocks.list.handler(({ input }) => listClocks(clockBook, input, clock.now())),
    stop: clocks.stop.handler(({ input, context }) => {
      const outcome = clockCommands.stop(toCommand('clocks.stop', input, context), input);
      const stopped = clockBook
        .ofIncident(input.incident, clock.now())
        .find(({ rule, turn }) => rule.code === input.clock && turn === outcome.result.turn);
      if (!stopped) throw new Error('the clock just stopped is not there');
      return { ...receiptOf(outcome), clock: clockView(stopped) };
    }),
    timeliness: clocks.timeliness.handler(({ input }) => clockStatistics(clockBook, input, clock.now())),
  };
}
