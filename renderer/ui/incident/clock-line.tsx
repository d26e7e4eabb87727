import { useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { ClockLimit } from './clock-limit.tsx';
import { shownTitle } from './incident-title.ts';
import { GradeShape } from './grade-shape.tsx';
import { StopClock } from './stop-clock.tsx';
import { Button } from '../act/button.tsx';
import './incident.css';

type ClockLineProps = {
  readonly clock: ReportClockView;
  /** Also says of which incident. */
  readonly withIncident?: boolean;
};

/** One report that is or was owed: what to whom by when, and the evidence that stopped it or the way to give it. */
export function ClockLine({ clock, withIncident = false }: ClockLineProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const [stopping, setStopping] = useState(false);
  const recipient = nameOf({ name: clock.recipient, nameEn: clock.recipientEn });
  const what = t(`incidents.report.${clock.kind}`);
  const running = clock.state === 'running' || clock.state === 'due-soon' || clock.state === 'overdue';
  return (
    <li className="clock-line">
      <div className="clock-head">
        <b>{clock.turn > 0 ? t('incidents.report.turn', { what, turn: clock.turn + 1 }) : what}</b>
        <span className="cut" title={recipient}>
          {recipient}
        </span>
        {running ? <ClockLimit clock={clock} /> : <ClockEnd clock={clock} />}
      </div>
      <div className="clock-foot">
        {withIncident ? (
          <Link to="/incidents/:id" params={{ id: clock.incident }} className="cut clock-incident">
            <GradeShape severity={clock.severity} size={11} /> #{clock.incidentNumber}{' '}
            {shownTitle(clock.incidentTitle, t)}
          </Link>
        ) : (
          <span className="faint cut">
            {t('incidents.report.due', { at: format.dateTime(clock.due) })}
            {clock.template ? ` · ${t('incidents.report.template')}` : ` · ${clock.source}`}
          </span>
        )}
        {running && !stopping ? (
          <Button
            needs="clocks.stop"
            size="small"
            onClick={() => setStopping(true)}
            aria-label={t('incidents.stop.of', { what, recipient })}
          >
            {t('incidents.stop')}
          </Button>
        ) : null}
      </div>
      {clock.stop === null ? null : (
        <p className="clock-evidence">
          {t('incidents.stop.evidence', {
            told: clock.stop.told,
            at: format.dateTime(clock.stop.at),
            medium: mediumText(clock.stop.medium, t),
            post: clock.stop.post,
          })}
          {clock.stop.note === null ? null : <span className="dim"> · {clock.stop.note}</span>}
        </p>
      )}
      {stopping && running ? <StopClock clock={clock} recipient={recipient} onDone={() => setStopping(false)} /> : null}
    </li>
  );
}

function ClockEnd({ clock }: { readonly clock: ReportClockView }) {
  const t = useText();
  if (clock.state === 'withdrawn') return <span className="faint">{t('incidents.clock.withdrawn')}</span>;
  const late = clock.state === 'late';
  return (
    <span className={late ? 'limit-over clock-limit' : 'clock-done'}>
      {t(late ? 'incidents.clock.late' : 'incidents.clock.timely')}
    </span>
  );
}

const MEDIA = ['phone', 'radio', 'in-person', 'system', 'written'] as const;

function mediumText(medium: string, t: ReturnType<typeof useText>): string {
  const known = MEDIA.find((one) => one === medium);
  return known === undefined ? medium : t(`incidents.medium.${known}`);
}
