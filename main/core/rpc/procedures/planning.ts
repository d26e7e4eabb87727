import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function planningProcedures({ planning: queries, sessions }: Services) {
  const { planning } = os;
  return {
    days: planning.days.handler(({ input }) => queries.days(input)),
    sessions: planning.sessions.handler(() => ({ items: sessions.list() })),
    saveSession: planning.saveSession.handler(({ input, context }) => {
      const outcome = sessions.save(toCommand('planning.saveSession', input, context), input.id, input);
      return { ...receiptOf(outcome), id: outcome.result };
    }),
    removeSession: planning.removeSession.handler(({ input, context }) =>
      receiptOf(sessions.remove(toCommand('planning.removeSession', input, context), input.id)),
    ),
  };
}
