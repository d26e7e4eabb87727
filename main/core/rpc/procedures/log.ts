import { DEFAULT_ZONE } from '../../modules/event/index.ts';
import { entryById, searchLog, summariseLog } from '../../modules/log/index.ts';
import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function logProcedures({ db, clock, event, situation }: Services) {
  const commands = situation.logCommands;
  const { log } = os;
  return {
    add: log.add.handler(({ input, context }) => {
      const outcome = commands.add(toCommand('log.add', input, context), input, context.actor?.locked);
      return { ...receiptOf(outcome), entry: entryById(db, outcome.result.id) };
    }),
    correct: log.correct.handler(({ input, context }) => {
      const outcome = commands.correct(toCommand('log.correct', input, context), input);
      return { ...receiptOf(outcome), entry: entryById(db, outcome.result.id) };
    }),
    triage: log.triage.handler(({ input, context }) => {
      const outcome = commands.triage(toCommand('log.triage', input, context), input.entry, input.triage);
      return { ...receiptOf(outcome), entry: entryById(db, input.entry) };
    }),
    markSignificant: log.markSignificant.handler(({ input, context }) => {
      const command = toCommand('log.markSignificant', input, context);
      const outcome = commands.markSignificant(command, input.entry, input.significant);
      return { ...receiptOf(outcome), entry: entryById(db, input.entry) };
    }),
    link: log.link.handler(({ input, context }) => {
      const outcome = commands.link(toCommand('log.link', input, context), input.entry, input.link, input.linked);
      return { ...receiptOf(outcome), entry: entryById(db, input.entry) };
    }),
    get: log.get.handler(({ input }) => ({ entry: entryById(db, input.entry) })),
    search: log.search.handler(({ input }) => searchLog(db, input)),
    summary: log.summary.handler(() => summariseLog(db, clock.now(), event.zone() ?? DEFAULT_ZONE)),
  };
}
