import type { Services } from '../../services.ts';
import { positionByCode } from '../../modules/duty/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function dutyProcedures({ db, desk: { duty: queries, dutyCommands: commands } }: Services) {
  const { duty } = os;
  return {
    positions: duty.positions.handler(() => ({ items: queries.positions() })),
    savePosition: duty.savePosition.handler(({ input, context }) => {
      const outcome = commands.savePosition(toCommand('duty.savePosition', input, context), input);
      return { ...receiptOf(outcome), position: positionByCode(db, input.code) };
    }),
    removePosition: duty.removePosition.handler(({ input, context }) =>
      receiptOf(commands.removePosition(toCommand('duty.removePosition', input, context), input.code)),
    ),
    roster: duty.roster.handler(({ input }) => queries.roster(input.from, input.days)),
    saveShift: duty.saveShift.handler(({ input, context }) => {
      const outcome = commands.saveShift(toCommand('duty.saveShift', input, context), input);
      return { ...receiptOf(outcome), shift: outcome.result };
    }),
    removeShift: duty.removeShift.handler(({ input, context }) =>
      receiptOf(commands.removeShift(toCommand('duty.removeShift', input, context), input.id)),
    ),
    copyWeek: duty.copyWeek.handler(({ input, context }) => {
      const outcome = commands.copyWeek(toCommand('duty.copyWeek', input, context), input.from, input.to);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    now: duty.now.handler(() => queries.now()),
  };
}
