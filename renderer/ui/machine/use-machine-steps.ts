import type { Machine, MachineInput } from '../../../shared/contract/machines.ts';
import { useCommand } from '../../app/use-command.ts';

export type MachineSteps = {
  readonly save: (machine: Machine, change: Partial<MachineInput>) => Promise<boolean>;
  readonly test: (machine: Machine, passed: boolean) => Promise<boolean>;
  readonly patrol: (machine: Machine) => Promise<boolean>;
  readonly fault: (machine: Machine, description: string, since: number) => Promise<boolean>;
  readonly repair: (machine: Machine, remedy: string, tested: boolean) => Promise<boolean>;
  readonly retire: (machine: Machine, retired: boolean) => Promise<boolean>;
  readonly pending: boolean;
};

const done = async (work: Promise<unknown>): Promise<boolean> => (await work) !== null;

/** The commands on one machine; false when refused, which has then been shown. */
export function useMachineSteps(): MachineSteps {
  const save = useCommand((calls) => calls.machines.save);
  const test = useCommand((calls) => calls.machines.recordTest);
  const patrol = useCommand((calls) => calls.machines.recordPatrol);
  const fault = useCommand((calls) => calls.machines.reportFault);
  const repair = useCommand((calls) => calls.machines.repairFault);
  const retire = useCommand((calls) => calls.machines.retire);
  return {
    save: (machine, change) => {
      const { code, place, kind, name, keeper, ecny, schemes, languages, note } = machine;
      const whole = { code, place, kind, name, keeper, ecny, schemes, languages, note };
      return done(save.run({ machine: { ...whole, ...change } }));
    },
    test: ({ code }, passed) => done(test.run({ machines: [code], passed })),
    patrol: ({ code }) => done(patrol.run({ machines: [code] })),
    fault: ({ code }, description, since) => done(fault.run({ machine: code, description, since })),
    repair: async ({ fault: open }, remedy, tested) =>
      open !== null &&
      done(
        repair.run({
          fault: open.id,
          ...(remedy === '' ? {} : { remedy }),
          ...(tested ? { testPassed: true } : {}),
        }),
      ),
    retire: ({ code }, retired) => done(retire.run({ machine: code, retired })),
    pending: [save, test, patrol, fault, repair, retire].some(({ pending }) => pending),
  };
}
