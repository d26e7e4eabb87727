import { BellOutlined, SoundOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { useText } from '../../i18n/text.tsx';
import { ClockLimit, limitState } from '../../ui/incident/clock-limit.tsx';
import { ClockLine } from '../../ui/incident/clock-line.tsx';
import { useOwedClocks } from '../../ui/incident/use-situation.ts';
import { useAlarmSettings } from '../alarm/alarm-store.ts';
import { askToNotify, mayAskToNotify } from '../alarm/notify.ts';
import { useNow } from '../now.ts';

/** The next report deadline counting down, red once it is over; a click lists them all. Nothing while none is owed. */
export function ReportPill() {
  const t = useText();
  const now = useNow('second');
  const clocks = useOwedClocks();
  const [open, setOpen] = useState(false);
  const next = clocks?.[0];
  if (clocks === undefined || next === undefined) return null;
  const over = clocks.filter((clock) => limitState(clock, now) === 'over').length;
  const state = limitState(next, now);
  const what = t(`incidents.report.${next.kind}`);
  return (
    <Popover
      trigger={['click']}
      placement="bottom"
      open={open}
      onOpenChange={setOpen}
      content={<ReportList clocks={clocks} />}
      destroyOnHidden
    >
      <button
        type="button"
        className={`pill plain-button report-pill report-${state}`}
        aria-label={t('incidents.strip.reports', { count: clocks.length, over, what })}
      >
        {what}
        <span aria-hidden="true">
          <ClockLimit clock={next} />
        </span>
        {over > 1 ? <b className="report-over">{t('incidents.strip.over', { count: over })}</b> : null}
      </button>
    </Popover>
  );
}

function ReportList({ clocks }: { readonly clocks: readonly ReportClockView[] }) {
  const t = useText();
  const { muted, setMuted } = useAlarmSettings();
  const [mayAsk, setMayAsk] = useState(mayAskToNotify);
  return (
    <div className="report-list" role="dialog" aria-label={t('incidents.owed')}>
      <h2>{t('incidents.owed')}</h2>
      <ul className="clock-list">
        {clocks.map((clock) => (
          <ClockLine
            key={`${clock.incident}/${clock.clock}/${clock.turn}`}
            // The strip is on every screen, whoever is passing: what is confidential is read in the incident.
            clock={clock.confidential ? { ...clock, incidentTitle: '' } : clock}
            withIncident
          />
        ))}
      </ul>
      <div className="report-tools">
        <Button size="small" icon={<SoundOutlined />} aria-pressed={muted} onClick={() => setMuted(!muted)}>
          {t(muted ? 'incidents.alarm.unmute' : 'incidents.alarm.mute')}
        </Button>
        {mayAsk ? (
          <Button
            size="small"
            icon={<BellOutlined />}
            onClick={() => void askToNotify().then(() => setMayAsk(mayAskToNotify()))}
          >
            {t('incidents.alarm.allow')}
          </Button>
        ) : null}
        <span className="faint">{t('incidents.alarm.seen')}</span>
      </div>
    </div>
  );
}
