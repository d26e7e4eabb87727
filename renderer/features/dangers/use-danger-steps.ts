import type { DangerStep } from '../../../shared/domain/dangers/decide-step.ts';
import { useCommand } from '../../app/use-command.ts';

export type TakeStep = (danger: string, step: DangerStep) => Promise<boolean>;

/** Sends a step to the core; true when it was taken. Refusals are shown where everything else is. */
export function useDangerSteps(): { readonly take: TakeStep; readonly pending: boolean } {
  const assign = useCommand((client) => client.dangers.assign);
  const fix = useCommand((client) => client.dangers.fix);
  const verify = useCommand((client) => client.dangers.verify);
  const strikeOff = useCommand((client) => client.dangers.strikeOff);
  const withdraw = useCommand((client) => client.dangers.withdraw);
  const take: TakeStep = async (danger, step) => {
    switch (step.step) {
      case 'assign':
        return (await assign.run({ danger, to: step.to, due: step.due })) !== null;
      case 'fix':
        return (await fix.run({ danger, note: step.note })) !== null;
      case 'verify':
        return (await verify.run({ danger, passed: step.passed, note: step.note })) !== null;
      case 'strike-off':
        return (await strikeOff.run({ danger, note: step.note })) !== null;
      case 'withdraw':
        return (await withdraw.run({ danger, reason: step.reason })) !== null;
    }
  };
  return { take, pending: [assign, fix, verify, strikeOff, withdraw].some((command) => command.pending) };
}
