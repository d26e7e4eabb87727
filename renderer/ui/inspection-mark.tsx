import type { InspectionTask } from '../../shared/contract/inspections.ts';
import { useText } from '../i18n/text.tsx';
import { StateShape } from './state/state-shape.tsx';

const SHAPE = { overdue: 'overdue', due: 'partial', coming: 'open' } as const;

/** The state of a patrol task as shape and word. */
export function InspectionMark({ state }: Pick<InspectionTask, 'state'>) {
  const t = useText();
  return (
    <span className={state === 'overdue' ? 'state-mark warn-word' : 'state-mark'}>
      <StateShape state={SHAPE[state]} />
      {t(`inspections.state.${state}`)}
    </span>
  );
}
