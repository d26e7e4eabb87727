import { CloseOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useState, type FormEvent } from 'react';
import type { OpeningException } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText, type Text } from '../../../i18n/text.tsx';
import { readDate } from '../../../ui/time/zone-input.ts';
import { exceptionRuns } from './exception-runs.ts';
import { clockText, spanOf } from './hours-text.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type ExceptionsProps = { readonly place: string; readonly exceptions: readonly OpeningException[] };

/** Dates on which other hours hold, or none. */
export function Exceptions({ place, exceptions }: ExceptionsProps) {
  const t = useText();
  const remove = useCommand((client) => client.places.removeException);
  const [adding, setAdding] = useState(false);
  const line = (one: OpeningException) => (
    <li key={one.date}>
      <span>{one.date}</span>
      <span>{exceptionHours(one, t)}</span>
      <span className="dim cut">{one.reason}</span>
      <Button
        needs="places.removeException"
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('places.hours.exception.remove', { date: one.date })}
        onClick={() => void remove.run({ code: place, date: one.date })}
      />
    </li>
  );
  return (
    <section className="exceptions">
      <h3>{t('places.hours.exceptions')}</h3>
      {exceptions.length === 0 ? <p className="faint">{t('places.hours.exceptions.none')}</p> : null}
      {exceptionRuns(exceptions).map(({ dates, hours }) => {
        const single = dates.map((date) => line({ ...hours, date }));
        return dates.length === 1 ? (
          <ul className="place-list" key={hours.date}>
            {single}
          </ul>
        ) : (
          <details key={hours.date}>
            <summary>
              <span>{t('places.hours.exception.run', { from: hours.date, to: dates.at(-1)?.slice(5) ?? '' })}</span>
              <span>{exceptionHours(hours, t)}</span>
              <span className="dim cut">{hours.reason}</span>
            </summary>
            <ul className="place-list">{single}</ul>
          </details>
        );
      })}
      {adding ? (
        <ExceptionForm place={place} onDone={() => setAdding(false)} />
      ) : (
        <Button needs="places.setException" size="small" onClick={() => setAdding(true)}>
          {t('places.hours.exception.add')}
        </Button>
      )}
    </section>
  );
}

function exceptionHours({ opens, closes }: OpeningException, t: Text): string {
  if (opens === null || closes === null) return t('places.hours.exception.closed');
  const next = closes > 1440 ? `${t('places.hours.nextDay')} ` : '';
  return `${clockText(opens)}–${next}${closes === 1440 ? '24:00' : clockText(closes)}`;
}

function ExceptionForm({ place, onDone }: { readonly place: string; readonly onDone: () => void }) {
  const t = useText();
  const set = useCommand((client) => client.places.setException);
  const [date, setDate] = useState('');
  const [closed, setClosed] = useState(true);
  const [opens, setOpens] = useState('09:00');
  const [closes, setCloses] = useState('17:00');
  const [reason, setReason] = useState('');
  const [bad, setBad] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const day = readDate(date);
    const span = closed ? { opens: null, closes: null } : spanOf(opens, closes);
    if (day === null || span === null) {
      setBad(true);
      return;
    }
    const exception = { date: day, ...span, reason: reason === '' ? null : reason };
    if ((await set.run({ code: place, exception })) !== null) onDone();
  };
  return (
    <form className="exception-form" onSubmit={(event) => void save(event)}>
      <label>
        {t('places.hours.exception.date')}
        <input
          placeholder="2026-10-01"
          className="field"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </label>
      <Checkbox checked={closed} onChange={(event) => setClosed(event.target.checked)}>
        {t('places.hours.exception.closed')}
      </Checkbox>
      {closed ? null : (
        <span className="hours-span">
          <input
            className="field"
            aria-label={t('places.hours.opens', { day: date })}
            value={opens}
            onChange={(event) => setOpens(event.target.value)}
          />
          –
          <input
            className="field"
            aria-label={t('places.hours.closes', { day: date })}
            value={closes}
            onChange={(event) => setCloses(event.target.value)}
          />
        </span>
      )}
      <label>
        {t('places.hours.exception.reason')}
        <input className="field" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {bad ? (
        <p className="place-problem" role="alert">
          {t('places.hours.bad')}
        </p>
      ) : null}
      <div className="hours-actions">
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button needs="places.setException" size="small" type="primary" htmlType="submit" loading={set.pending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
