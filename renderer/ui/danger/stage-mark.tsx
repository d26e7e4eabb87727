import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

const SHAPE = {
  found: 'red',
  assigned: 'overdue',
  fixed: 'partial',
  verified: 'ready-untested',
  'struck-off': 'ready',
} as const satisfies Record<HiddenDanger['stage'], AnyState>;

type StageMarkProps = { readonly danger: Pick<HiddenDanger, 'stage' | 'withdrawn'> };

/** The stage of a hidden danger as shape and word. */
export function StageMark({ danger }: StageMarkProps) {
  const t = useText();
  const shape = danger.withdrawn ? 'not-applicable' : SHAPE[danger.stage];
  return (
    <span className="state-mark">
      <StateShape state={shape} />
      {danger.withdrawn ? t('dangers.stage.withdrawn') : t(`dangers.stage.${danger.stage}`)}
    </span>
  );
}
