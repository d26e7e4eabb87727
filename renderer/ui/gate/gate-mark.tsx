import type { GatePlace } from '../../../shared/contract/gate.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

/** Whether every critical item is green, as shape and words. */
export function GateMark({ findings }: Pick<GatePlace, 'findings'>) {
  const t = useText();
  const shape: AnyState =
    findings.length === 0 ? 'ready' : findings.some(({ state }) => state === 'red') ? 'red' : 'overdue';
  return (
    <span className="state-mark">
      <StateShape state={shape} />
      {findings.length === 0 ? t('gate.green') : t('gate.failing', { count: findings.length })}
    </span>
  );
}
