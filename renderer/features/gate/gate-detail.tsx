import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { GatePlace } from '../../../shared/contract/gate.ts';
import { GATE_OUTCOMES, type GateOutcome } from '../../../shared/domain/gate/opening-gate.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { GATE_KEYS } from './gate-keys.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type GateDetailProps = {
  readonly row: GatePlace;
  /** The reason for opening anyway is asked for. */
  readonly asking: boolean;
  readonly pending: boolean;
  readonly onDecide: (row: GatePlace, outcome: GateOutcome, reason?: string) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** One place at the gate: what is not green, the decision and those before it. */
export function GateDetail({ row, asking, pending, onDecide, onCancel, onClose }: GateDetailProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const history = useQuery(query.gate.history.queryOptions({ input: { place: row.place } }));
  return (
    <>
      <div className="side-head">
        <h2>
          <Link to="/places/:code" params={{ code: row.place }}>
            {nameOf({ name: row.placeName, nameEn: row.placeNameEn })}
          </Link>
        </h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('gate.close')} onClick={onClose} />
      </div>
      <p className="dim gate-line">
        {t('gate.critical', { count: row.critical, at: format.dateTime(row.evaluatedAt) })}
      </p>
      {row.findings.length === 0 ? (
        <p className="gate-line">{t('gate.allGreen')}</p>
      ) : (
        <ul className="course">
          {row.findings.map((finding) => (
            <li key={finding.item}>
              <StateMark state={finding.state} />{' '}
              <Link to="/places/:code" params={{ code: row.place }} search={{ item: finding.item }}>
                {nameOf({ name: finding.itemName, nameEn: finding.itemNameEn })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="side-actions" role="group" aria-label={t('gate.decide')}>
        {GATE_OUTCOMES.map((outcome) => (
          <Button
            needs="gate.decide"
            key={outcome}
            size="small"
            type={
              (outcome === 'open') === (row.findings.length === 0) && outcome !== 'not-open' ? 'primary' : 'default'
            }
            disabled={outcome === 'open' && row.findings.length > 0}
            onClick={() => onDecide(row, outcome)}
          >
            {t(`gate.outcome.${outcome}`)} <Kbd>{GATE_KEYS[outcome].toUpperCase()}</Kbd>
          </Button>
        ))}
      </div>
      {asking ? (
        <ReasonForm pending={pending} onSend={(reason) => onDecide(row, 'open-anyway', reason)} onCancel={onCancel} />
      ) : null}
      <h3>{t('gate.history')}</h3>
      {(history.data?.items ?? []).length === 0 ? <p className="faint gate-line">{t('gate.history.none')}</p> : null}
      <ol className="course">
        {(history.data?.items ?? []).map((one) => (
          <li key={`${one.date}/${one.decidedAt}`}>
            {one.date} · {t(`gate.outcome.${one.outcome}`)}
            <p className="faint">
              {t('gate.decidedBy', { who: operatorLabel(one.decidedBy), at: format.dateTime(one.decidedAt) })}
            </p>
            {one.reason === null ? null : <p>{one.reason}</p>}
            {one.findings.length === 0 ? null : (
              <p className="dim">
                {t('gate.findingsThen', {
                  items: one.findings
                    .map(({ itemName, itemNameEn }) => nameOf({ name: itemName, nameEn: itemNameEn }))
                    .join(t('gate.join')),
                })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

type ReasonFormProps = {
  readonly pending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
};

function ReasonForm({ pending, onSend, onCancel }: ReasonFormProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    return onSend(reason.trim());
  };
  return (
    <form className="side-form" onSubmit={send}>
      <label htmlFor={id}>
        {t('gate.reason')}
        <input
          id={id}
          ref={input}
          className="field"
          maxLength={1000}
          aria-invalid={missing}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </label>
      {missing ? (
        <p className="side-problem" role="alert">
          {t('gate.reason.needed')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="gate.decide" type="primary" htmlType="submit" loading={pending}>
          {t('gate.record')}
        </Button>
        <Button onClick={onCancel}>{t('gate.cancel')}</Button>
      </div>
    </form>
  );
}
