import type { Ref } from 'react';
import {
  READINESS_STATUSES,
  type EffectiveState,
  type ReadinessStatus,
} from '../../../shared/domain/readiness/status.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../kbd.tsx';
import { StateShape } from '../state/state-shape.tsx';

/** The shape people know from the matrix for each status. */
export const STATUS_SHAPES: Readonly<Record<ReadinessStatus, EffectiveState>> = {
  'not-started': 'open',
  'in-progress': 'partial',
  ready: 'ready',
  'not-ready': 'red',
  'not-applicable': 'not-applicable',
};

type StatusChoiceProps = {
  readonly name: string;
  readonly value: ReadinessStatus | null;
  readonly onChoose: (status: ReadinessStatus) => void;
  /** Gets the radio that holds the focus when the form opens. */
  readonly focusRef?: Ref<HTMLInputElement>;
};

/** Five statuses as one line of radio buttons, each with the key that chooses it. */
export function StatusChoice({ name, value, onChoose, focusRef }: StatusChoiceProps) {
  const t = useText();
  return (
    <fieldset className="status-choice">
      <legend>{t('readiness.editor.status')}</legend>
      {READINESS_STATUSES.map((status, index) => (
        <label key={status} className={status === value ? 'status-option status-option-on' : 'status-option'}>
          <input
            type="radio"
            name={name}
            value={status}
            checked={status === value}
            onChange={() => onChoose(status)}
            onClick={() => status === value && onChoose(status)}
            ref={(value ?? READINESS_STATUSES[0]) === status ? focusRef : undefined}
          />
          <StateShape state={STATUS_SHAPES[status]} />
          <span>{t(`status.${status}`)}</span>
          <Kbd>{index + 1}</Kbd>
        </label>
      ))}
    </fieldset>
  );
}
