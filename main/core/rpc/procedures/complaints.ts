import { statedFlags, type StatedStep } from '../../modules/complaints/index.ts';
import type { Services } from '../../services.ts';
import type { Envelope } from '../../store/command-envelope.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand, type CallContext } from '../implementer.ts';

export function complaintsProcedures({ complaints: queries, complaintCommands: commands }: Services) {
  const { complaints } = os;
  const changed = (outcome: Outcome<unknown>, id: string) => ({
    ...receiptOf(outcome),
    complaint: queries.complaint(id),
  });
  const step = (kind: string, input: Envelope & { complaint: string }, context: CallContext, taken: StatedStep) =>
    changed(commands.step(toCommand(kind, input, context), input.complaint, taken), input.complaint);
  return {
    add: complaints.add.handler(({ input, context }) => {
      const outcome = commands.add(toCommand('complaints.add', input, context), input);
      return changed(outcome, outcome.result.id);
    }),
    hand: complaints.hand.handler(({ input, context }) =>
      step('complaints.hand', input, context, { step: 'hand', to: input.to, text: input.note ?? '' }),
    ),
    note: complaints.note.handler(({ input, context }) => {
      const watch = statedFlags(input);
      return step('complaints.note', input, context, { step: 'note', text: input.text ?? '', watch });
    }),
    resolve: complaints.resolve.handler(({ input, context }) =>
      step('complaints.resolve', input, context, { step: 'resolve', text: input.outcome }),
    ),
    tellBack: complaints.tellBack.handler(({ input, context }) => {
      const { told, at, medium, note } = input;
      return step('complaints.tellBack', input, context, {
        step: 'tell-back',
        told: told ?? '',
        at,
        medium,
        text: note ?? '',
      });
    }),
    close: complaints.close.handler(({ input, context }) =>
      step('complaints.close', input, context, { step: 'close', text: input.note ?? '' }),
    ),
    reopen: complaints.reopen.handler(({ input, context }) =>
      step('complaints.reopen', input, context, { step: 'reopen', text: input.reason }),
    ),
    link: complaints.link.handler(({ input, context }) =>
      changed(commands.link(toCommand('complaints.link', input, context), input.complaint, input), input.complaint),
    ),
    saveKind: complaints.saveKind.handler(({ input, context }) =>
      receiptOf(commands.saveKind(toCommand('complaints.saveKind', input, context), input)),
    ),
    kinds: complaints.kinds.handler(() => ({ items: queries.kinds() })),
    get: complaints.get.handler(({ input }) => queries.get(input.complaint)),
    list: complaints.list.handler(({ input }) => queries.list(input)),
    statistics: complaints.statistics.handler(({ input }) => queries.statistics(input)),
  };
}
