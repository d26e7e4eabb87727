import type { OrderRecipient } from '../../../shared/contract/orders.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

const SHAPE = {
  waiting: 'open',
  overdue: 'red',
  acknowledged: 'ready',
  withdrawn: 'not-applicable',
} as const satisfies Record<OrderRecipient['state'], AnyState>;

/** Whether a recipient acknowledged, as shape and word. */
export function RecipientMark({ state }: Pick<OrderRecipient, 'state'>) {
  const t = useText();
  return (
    <span className="state-mark">
      <StateShape state={SHAPE[state]} />
      {t(`orders.state.${state}`)}
    </span>
  );
}
