import type { Services } from '../../services.ts';
import { handoverById, handovers } from '../../modules/handover/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function handoverProcedures({ db, desk: { handover: service } }: Services) {
  const { handover } = os;
  return {
    picture: handover.picture.handler(({ input }) => service.picture(input.from, input.outgoing)),
    note: handover.note.handler(({ input, context }) =>
      receiptOf(service.note(toCommand('handover.note', input, context), input)),
    ),
    accept: handover.accept.handler(({ input, context }) => {
      const outcome = service.accept(toCommand('handover.accept', input, context), input);
      return { ...receiptOf(outcome), handover: handoverById(db, outcome.result.id) };
    }),
    list: handover.list.handler(({ input }) => handovers(db, input.limit)),
    get: handover.get.handler(({ input }) => ({ handover: handoverById(db, input.id) })),
  };
}
