import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

/** Down-time is told for the last 30 days unless another period is asked for. */
const DOWN_TIME_MS = 30 * 86_400_000;
/** The earliest instant there is (UTC ms). */
const EARLIEST = -8.64e15;
/** Longer times have sums over the machines that are no whole numbers any more. */
const LONGEST_MS = 100 * 366 * 86_400_000;

export function machinesProcedures({ clock, machines: queries, machineCommands: commands }: Services) {
  const { machines } = os;
  return {
    list: machines.list.handler(({ input: { limit, offset, ...filter } }) => ({
      at: clock.now(),
      ...queries.list(filter, limit, offset),
    })),
    save: machines.save.handler(({ input, context }) =>
      receiptOf(commands.save(toCommand('machines.save', input, context), input.machine)),
    ),
    recordTest: machines.recordTest.handler(({ input, context }) =>
      receiptOf(
        commands.recordTest(toCommand('machines.recordTest', input, context), input.machines, input.passed, input.at),
      ),
    ),
    recordPatrol: machines.recordPatrol.handler(({ input, context }) =>
      receiptOf(commands.recordPatrol(toCommand('machines.recordPatrol', input, context), input.machines, input.at)),
    ),
    retire: machines.retire.handler(({ input, context }) =>
      receiptOf(commands.retire(toCommand('machines.retire', input, context), input.machine, input.retired)),
    ),
    reportFault: machines.reportFault.handler(({ input, context }) => {
      const outcome = commands.reportFault(toCommand('machines.reportFault', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    repairFault: machines.repairFault.handler(({ input, context }) =>
      receiptOf(commands.repairFault(toCommand('machines.repairFault', input, context), input)),
    ),
    faults: machines.faults.handler(({ input: { limit, ...filter } }) => ({
      at: clock.now(),
      ...queries.faults(filter, limit),
    })),
    downTime: machines.downTime.handler(({ input }) => {
      const to = input.to ?? clock.now();
      const from = Math.max(input.from ?? to - DOWN_TIME_MS, to - LONGEST_MS, EARLIEST);
      return { from, to, rows: queries.downTime(input.by, from, to) };
    }),
    schemes: machines.schemes.handler(() => ({ items: queries.schemes() })),
    saveScheme: machines.saveScheme.handler(({ input, context }) =>
      receiptOf(commands.saveScheme(toCommand('machines.saveScheme', input, context), input.scheme)),
    ),
    removeScheme: machines.removeScheme.handler(({ input, context }) =>
      receiptOf(commands.removeScheme(toCommand('machines.removeScheme', input, context), input.scheme)),
    ),
    acceptance: machines.acceptance.handler(({ input }) => {
      const at = input.at ?? clock.now();
      return { at, ...queries.acceptance(at, input.ring, input.kind) };
    }),
  };
}
