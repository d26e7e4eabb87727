import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Machine } from '../../../shared/contract/machines.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { actionOfKey, type MachineAction } from '../../ui/machine/machine-action.ts';
import { MachineActions, takeAction } from '../../ui/machine/machine-actions.tsx';
import { MachineFacts } from '../../ui/machine/machine-facts.tsx';
import { MachineStateMark } from '../../ui/machine/machine-state-mark.tsx';
import { OpenFault } from '../../ui/machine/open-fault.tsx';
import { useMachineSteps } from '../../ui/machine/use-machine-steps.ts';
import { Panel } from '../../ui/panel/panel.tsx';
import './place-machines.css';

/** The machines of one place: what is wrong first, each opened to act and to edit. */
export function PlaceMachinesPanel({ place }: { readonly place: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.machines.list.queryOptions({ input: { place, limit: 1000 } }));
  const [shown, setShown] = useState<string | null>(null);
  const machines = (data?.items ?? []).filter(({ state }) => state !== 'retired');
  const retired = (data?.items ?? []).length - machines.length;
  const working = machines.filter(({ state }) => state === 'working').length;
  return (
    <Panel
      title={t('machines.place.title')}
      aside={machines.length === 0 ? undefined : t('machines.place.count', { working, total: machines.length })}
    >
      {data !== undefined && machines.length === 0 ? (
        <p className="faint place-machines-line">
          {t('machines.place.none')}{' '}
          <Link to="/readiness/machines" search={{ add: place }}>
            {t('machines.add')}
          </Link>
        </p>
      ) : null}
      <ul className="place-machines">
        {machines.map((machine) => (
          <MachineLine
            key={machine.code}
            machine={machine}
            shown={shown === machine.code}
            onShow={() => setShown(shown === machine.code ? null : machine.code)}
          />
        ))}
      </ul>
      {machines.length > 0 ? <p className="faint place-machines-line">{t('machines.place.keys')}</p> : null}
      {retired > 0 ? (
        <p className="faint place-machines-line">{t('machines.place.retired', { count: retired })}</p>
      ) : null}
    </Panel>
  );
}

type LineProps = { readonly machine: Machine; readonly shown: boolean; readonly onShow: () => void };

function MachineLine({ machine, shown, onShow }: LineProps) {
  const t = useText();
  const steps = useMachineSteps();
  const [asking, setAsking] = useState<MachineAction | null>(null);
  const label = machine.name ?? machine.code;
  const act = async (action: MachineAction): Promise<void> => {
    if (!shown) onShow();
    if ((await takeAction(machine, action, steps)) === 'asks') setAsking(action);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actionOfKey(machine, event.key);
    if (action === null) return;
    event.preventDefault();
    void act(action);
  };
  return (
    <li>
      <button
        type="button"
        className="plain-button place-machine-head"
        aria-expanded={shown}
        aria-label={t('machines.place.show', { machine: `${label} ${t(`machines.state.${machine.state}`)}` })}
        onClick={onShow}
        onKeyDown={onKeyDown}
      >
        <MachineStateMark state={machine.state} />
        <span className="cut">{label}</span>
        <span className="dim">{t(`machines.kind.${machine.kind}`)}</span>
      </button>
      {machine.fault === null ? null : <OpenFault fault={machine.fault} />}
      {shown ? (
        <>
          <MachineActions
            machine={machine}
            steps={steps}
            asking={asking}
            onAct={(action) => void act(action)}
            onDone={() => setAsking(null)}
          />
          <MachineFacts machine={machine} steps={steps} />
        </>
      ) : null}
    </li>
  );
}
