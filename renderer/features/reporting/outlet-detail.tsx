import { useId, useState, type FormEvent } from 'react';
import type { ReportingOutlet, ReportingSlot } from '../../../shared/contract/reporting.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { OutletMark } from './outlet-mark.tsx';
import { Button } from '../../ui/act/button.tsx';

type OutletDetailProps = {
  readonly outlet: ReportingOutlet;
  readonly slot: ReportingSlot;
  readonly pending: boolean;
  readonly onReport: (text: string, reportedAt: number | undefined) => Promise<boolean>;
  readonly onChase: (note: string) => Promise<boolean>;
  readonly onLarge: () => void;
  readonly onClose: () => void;
};

/** One outlet for one cut-off: what it said, whom to call, and what it reports now. */
export function OutletDetail({ outlet, slot, pending, onReport, onChase, onLarge, onClose }: OutletDetailProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const format = useFormat();
  const nameOf = useName();
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const [note, setNote] = useState('');
  const reportedAt = at.trim() === '' ? undefined : fromZoneInput(at, zone);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reportedAt === null || !(await onReport(text, reportedAt))) return;
    setText('');
    setAt('');
  };
  const chase = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onChase(note)) setNote('');
  };
  const { report } = outlet;
  return (
    <>
      <div className="side-head">
        <h2>{nameOf(outlet)}</h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <dl className="facts">
        <dt>{t('reporting.column.state')}</dt>
        <dd>
          <OutletMark state={outlet.state} />
        </dd>
        {report === null ? null : (
          <>
            <dt>{t('reporting.column.report')}</dt>
            <dd>{report.zero ? t('reporting.zero') : report.text}</dd>
            <dt>{t('reporting.column.at')}</dt>
            <dd>
              {format.dateTime(report.reportedAt)}
              {report.from === null ? '' : ` · ${report.from}`}
              {report.imported ? ` · ${t('reporting.imported')}` : ''}
            </dd>
            <dt>{t('reporting.enteredBy')}</dt>
            <dd>{[report.post, report.person].filter(Boolean).join(' ')}</dd>
          </>
        )}
        <dt>{t('reporting.answers')}</dt>
        <dd>
          {outlet.answers ?? '—'}
          {outlet.numbers.length === 0 ? (
            <span className="faint"> {t('reporting.number.none')}</span>
          ) : (
            <>
              {' '}
              <Button size="small" onClick={onLarge}>
                {outlet.numbers[0]?.number} <Kbd>n</Kbd>
              </Button>
            </>
          )}
        </dd>
      </dl>
      <form className="side-form" onSubmit={(event) => void send(event)}>
        <h3>{t('reporting.enter')}</h3>
        <label htmlFor={`${id}-text`}>
          {t('reporting.enter.text')}
          <textarea
            id={`${id}-text`}
            className="field"
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label htmlFor={`${id}-at`}>
          {t('reporting.enter.at')}
          <input
            id={`${id}-at`}
            className="field"
            placeholder={toZoneInput(slot.dueAt, zone)}
            aria-invalid={reportedAt === null}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
        <div className="side-actions">
          <Button
            needs="reporting.report"
            type="primary"
            htmlType="submit"
            disabled={reportedAt === null}
            loading={pending}
          >
            {text.trim() === '' ? t('reporting.enter.zero') : t('reporting.enter.send')}
          </Button>
        </div>
      </form>
      {outlet.state === 'missing' || outlet.state === 'awaited' ? (
        <form className="side-form" onSubmit={(event) => void chase(event)}>
          <h3>{t('reporting.chase')}</h3>
          <label htmlFor={`${id}-note`}>
            {t('reporting.chase.note')}
            <input
              id={`${id}-note`}
              className="field"
              maxLength={600}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <div className="side-actions">
            <Button needs="reporting.report" htmlType="submit" loading={pending}>
              {t('reporting.chase.log')} <Kbd>c</Kbd>
            </Button>
          </div>
        </form>
      ) : null}
      <p>
        <Link to="/places/:code" params={{ code: outlet.place }}>
          {t('reporting.place.open')}
        </Link>
      </p>
    </>
  );
}
