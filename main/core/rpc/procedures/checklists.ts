import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function checklistsProcedures({ clock, checklists: queries, checklistCommands: commands }: Services) {
  const { checklists } = os;
  return {
    list: checklists.list.handler(() => ({ items: queries.list() })),
    place: checklists.place.handler(({ input }) => ({ at: clock.now(), items: queries.place(input.place) })),
    overview: checklists.overview.handler(() => ({ at: clock.now(), ...queries.overview() })),
    fill: checklists.fill.handler(({ input, context }) => {
      const outcome = commands.fill(toCommand('checklists.fill', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    attach: checklists.attach.handler(({ input, context }) => {
      const { name, mime, base64 } = input;
      const file = { name, mime, bytes: Buffer.from(base64, 'base64') };
      const outcome = commands.attach(toCommand('checklists.attach', input, context), input, file);
      return { ...receiptOf(outcome), hash: outcome.result.hash };
    }),
    detach: checklists.detach.handler(({ input, context }) =>
      receiptOf(commands.detach(toCommand('checklists.detach', input, context), input, input.hash)),
    ),
    photo: checklists.photo.handler(({ input }) => queries.photo(input.hash)),
    saveChecklist: checklists.saveChecklist.handler(({ input, context }) =>
      receiptOf(commands.saveChecklist(toCommand('checklists.saveChecklist', input, context), input.checklist)),
    ),
    savePoint: checklists.savePoint.handler(({ input, context }) =>
      receiptOf(commands.savePoint(toCommand('checklists.savePoint', input, context), input.checklist, input.point)),
    ),
    removePoint: checklists.removePoint.handler(({ input, context }) =>
      receiptOf(
        commands.removePoint(toCommand('checklists.removePoint', input, context), input.checklist, input.point),
      ),
    ),
  };
}
