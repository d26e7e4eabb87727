import type { FxPoint } from '../../../shared/contract/fx-points.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';
import '../state/state.css';

const SHAPE: Readonly<Record<FxPoint['licenceState'], AnyState>> = {
  valid: 'ready',
  expiring: 'stale',
  missing: 'partial',
  expired: 'red',
};

/** How a licence stands, as shape, word and colour. */
export function FxState({ state }: { readonly state: FxPoint['licenceState'] }) {
  const t = useText();
  return (
    <span className={`state-mark state-${SHAPE[state]}`}>
      <StateShape state={SHAPE[state]} />
      {t(`fx.state.${state}`)}
    </span>
  );
}
