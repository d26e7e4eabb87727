import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function contactsProcedures({ desk: { contacts: queries, contactCommands: commands } }: Services) {
  const { contacts } = os;
  return {
    list: contacts.list.handler(({ input }) => {
      const items = queries.list(input);
      return { total: items.length, items };
    }),
    save: contacts.save.handler(({ input, context }) => {
      const outcome = commands.save(toCommand('contacts.save', input, context), input);
      return { ...receiptOf(outcome), contact: queries.get(outcome.result.id) };
    }),
    remove: contacts.remove.handler(({ input, context }) =>
      receiptOf(commands.remove(toCommand('contacts.remove', input, context), input.id)),
    ),
  };
}
