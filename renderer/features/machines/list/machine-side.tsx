import type { Machine } from '../../../../shared/contract/machines.ts';
import { Link } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import type { MachineAction } from '../../../ui/machine/machine-action.ts';
import { MachineActions } from '../../../ui/machine/machine-actions.tsx';
import { MachineFacts } from '../../../ui/machine/machine-facts.tsx';
import { MachineStateMark } from '../../../ui/machine/machine-state-mark.tsx';
import { OpenFault } from '../../../ui/machine/open-fault.tsx';
import type { MachineSteps } from '../../../ui/machine/use-machine-steps.ts';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { Button } from '../../../ui/act/button.tsx';

type MachineSideProps = {
  readonly machine: Machine;
  readonly steps: MachineSteps;
  readonly asking: MachineAction | null;
  readonly onAct: (action: MachineAction) => void;
  readonly onDone: () => void;
};

/** One machine beside the list: what is wrong, what can be done, what is on record. */
export function MachineSide({ machine, steps, asking, onAct, onDone }: MachineSideProps) {
  const t = useText();
  const nameOf = useName();
  const retired = machine.state === 'retired';
  return (
    <>
      <div className="side-head">
        <h2>{machine.name ?? machine.code}</h2>
        {machine.sample ? <SampleTag /> : null}
        <MachineStateMark state={machine.state} />
      </div>
      <p className="dim machines-where">
        {t(`machines.kind.${machine.kind}`)} · {machine.code} ·{' '}
        <Link to="/places/:code" params={{ code: machine.place }}>
          {nameOf({ name: machine.placeName, nameEn: machine.placeNameEn })}
        </Link>
      </p>
      {machine.fault === null ? null : <OpenFault fault={machine.fault} />}
      <MachineActions machine={machine} steps={steps} asking={asking} onAct={onAct} onDone={onDone} />
      <div className="machines-facts">
        <MachineFacts machine={machine} steps={steps} />
      </div>
      <Button needs="machines.retire" size="small" onClick={() => void steps.retire(machine, !retired)}>
        {t(retired ? 'machines.act.restore' : 'machines.act.retire')}
      </Button>
    </>
  );
}
