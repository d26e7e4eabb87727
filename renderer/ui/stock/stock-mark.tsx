import type { StockState } from '../../../shared/domain/stock/position.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';
import '../state/state.css';

/** The shape and colour of each state of a stock: red only where someone must act now. */
export const SHAPE_OF = {
  'below-minimum': 'red',
  'over-limit': 'overdue',
  stale: 'stale',
  'below-safety': 'partial',
  uncounted: 'open',
  'no-minimum': 'not-applicable',
  enough: 'ready',
} as const satisfies Record<StockState, AnyState>;

type StockMarkProps = { readonly state: StockState; readonly word?: boolean; readonly size?: number };

/** A state of a stock as shape, word and colour. */
export function StockMark({ state, word = true, size = 14 }: StockMarkProps) {
  const t = useText();
  const label = t(`stock.state.${state}`);
  return (
    <span className={`state-mark state-${SHAPE_OF[state]}`} title={word ? undefined : label}>
      <StateShape state={SHAPE_OF[state]} size={size} />
      <span className={word ? undefined : 'visually-hidden'}>{label}</span>
    </span>
  );
}
