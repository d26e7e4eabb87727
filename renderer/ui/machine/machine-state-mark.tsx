import type { MachineState } from '../../../shared/domain/machines/machine.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';
import '../state/state.css';

const SHAPE: Readonly<Record<MachineState, AnyState>> = {
  working: 'ready',
  faulty: 'red',
  'test-failed': 'overdue',
  untested: 'open',
  retired: 'not-applicable',
};

/** What a machine is good for, as shape, word and colour. */
export function MachineStateMark({ state }: { readonly state: MachineState }) {
  const t = useText();
  return (
    <span className={`state-mark state-${SHAPE[state]}`}>
      <StateShape state={SHAPE[state]} />
      {t(`machines.state.${state}`)}
    </span>
  );
}
