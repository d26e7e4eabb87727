import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from './state-shape.tsx';
import './state.css';

type StateMarkProps = {
  readonly state: AnyState;
  /** `false` shows the shape alone and leaves the word to screen readers and the tooltip. */
  readonly word?: boolean;
  readonly size?: number | string;
};

/** A state as shape, word and colour, never by colour alone. */
export function StateMark({ state, word = true, size = 14 }: StateMarkProps) {
  const t = useText();
  const label = t(`state.${state}`);
  return (
    <span className={`state-mark state-${state}`} title={word ? undefined : label}>
      <StateShape state={state} size={size} />
      <span className={word ? undefined : 'visually-hidden'}>{label}</span>
    </span>
  );
}
