import type { Machine } from '../../../shared/contract/machines.ts';
import { useText } from '../../i18n/text.tsx';
import { FaultForm, RepairForm } from './fault-form.tsx';
import { isOffered, MACHINE_ACTIONS, type MachineAction } from './machine-action.ts';
import type { MachineSteps } from './use-machine-steps.ts';
import { Button } from '../act/button.tsx';

type MachineActionsProps = {
  readonly machine: Machine;
  readonly steps: MachineSteps;
  /** The action whose form is open. */
  readonly asking: MachineAction | null;
  readonly onAct: (action: MachineAction) => void;
  readonly onDone: () => void;
};

/** Buttons for what can be done to a machine, and the form of the one that asks for a word. */
export function MachineActions({ machine, steps, asking, onAct, onDone }: MachineActionsProps) {
  const t = useText();
  if (asking === 'fault') return <FaultForm machine={machine} steps={steps} onDone={onDone} />;
  if (asking === 'repair') return <RepairForm machine={machine} steps={steps} onDone={onDone} />;
  return (
    <div className="side-actions">
      {MACHINE_ACTIONS.filter((action) => isOffered(machine, action)).map((action) => (
        <Button
          needs="machines.recordTest"
          key={action}
          size="small"
          type={action === 'repair' ? 'primary' : 'default'}
          disabled={steps.pending}
          aria-label={t('machines.act.of', {
            machine: machine.name ?? machine.code,
            action: t(`machines.act.${action}`),
          })}
          onClick={() => onAct(action)}
        >
          {t(`machines.act.${action}`)}
        </Button>
      ))}
    </div>
  );
}

/** Carries an action out at once, or says that its form has to be filled in first. */
export async function takeAction(
  machine: Machine,
  action: MachineAction,
  steps: MachineSteps,
): Promise<'asks' | 'done'> {
  if (action === 'fault' || action === 'repair') return 'asks';
  if (action === 'patrol') await steps.patrol(machine);
  else await steps.test(machine, action === 'passed');
  return 'done';
}
