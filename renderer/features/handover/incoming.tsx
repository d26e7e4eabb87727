import { useState } from 'react';
import type { Operator } from '../../../shared/contract/common.ts';
import { maybeSamePerson } from '../../../shared/domain/people/someone-else.ts';
import { operatorLabel, useOperator } from '../../app/operator.ts';
import { useText } from '../../i18n/text.tsx';

type IncomingProps = {
  readonly outgoing: Operator;
  /** From the roster, whoever should come first. */
  readonly expected: readonly Operator[];
  readonly chosen: Operator | null;
  readonly onChoose: (operator: Operator) => void;
};

const OTHER = ' other';

/** Who takes over: the roster's first choice, one of the usual posts, or one that is typed. */
export function Incoming({ outgoing, expected, chosen, onChoose }: IncomingProps) {
  const t = useText();
  const recent = useOperator((state) => state.recent);
  const [other, setOther] = useState(false);
  const usual = t('frame.duty.defaults')
    .split('|')
    .map((post): Operator => ({ post }));
  const choices = [
    ...new Map(
      [...expected, ...recent, ...usual]
        .filter((one) => !maybeSamePerson(one, outgoing))
        .map((one) => [operatorLabel(one), one]),
    ).values(),
  ];
  return (
    <label className="handover-since">
      {t('handover.incoming')}
      {other ? (
        <input
          className="field"
          aria-label={t('handover.incoming.other')}
          maxLength={60}
          onChange={({ target }) => target.value.trim() !== '' && onChoose({ post: target.value.trim() })}
        />
      ) : (
        <select
          className="field"
          value={chosen === null ? '' : operatorLabel(chosen)}
          onChange={({ target }) => {
            const found = choices.find((one) => operatorLabel(one) === target.value);
            if (found) onChoose(found);
            else setOther(target.value === OTHER);
          }}
        >
          {chosen === null ? <option value="">—</option> : null}
          {choices.map((one) => (
            <option key={operatorLabel(one)} value={operatorLabel(one)}>
              {operatorLabel(one)}
              {expected.some((planned) => operatorLabel(planned) === operatorLabel(one))
                ? ` · ${t('handover.incoming.planned')}`
                : ''}
            </option>
          ))}
          <option value={OTHER}>{t('handover.incoming.other')}</option>
        </select>
      )}
    </label>
  );
}
