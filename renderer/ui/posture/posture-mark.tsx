import type { POSTURES } from '../../../shared/contract/posture.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

type Level = (typeof POSTURES)[number];

const SHAPE = { normal: 'ready', alert: 'overdue', emergency: 'red' } as const satisfies Record<Level, AnyState>;

/** The posture of the centre as shape, word and colour. */
export function PostureMark({ level }: { readonly level: Level }) {
  const t = useText();
  return (
    <span className={`state-mark posture-${level} state-${SHAPE[level]}`}>
      <StateShape state={SHAPE[level]} size={12} />
      {t(`posture.${level}`)}
    </span>
  );
}
