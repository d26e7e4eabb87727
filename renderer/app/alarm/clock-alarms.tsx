import { useEffect, useEffectEvent } from 'react';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useOwedClocks } from '../../ui/incident/use-situation.ts';
import { useNow } from '../now.ts';
import { useSession } from '../session/use-session.ts';
import { alarmsDue, saysTitle, stillTold, type Alarm } from './alarms-due.ts';
import { playAlarm } from './alarm-sound.ts';
import { rememberTold, toldAlarms, useAlarmSettings } from './alarm-store.ts';
import { notify } from './notify.ts';

/** More lines than this nobody reads in a notification. */
const LINES = 4;

/** Sounds and notifies before and at the limit of every report clock, once on each workstation. Renders nothing. */
export function ClockAlarms() {
  const t = useText();
  const nameOf = useName();
  const clocks = useOwedClocks();
  const now = useNow('second');
  const muted = useAlarmSettings((state) => state.muted);
  const locked = useSession()?.locked === true;
  const line = ({ clock }: Alarm): string => {
    const what = `${t(`incidents.report.${clock.kind}`)} · ${nameOf({ name: clock.recipient, nameEn: clock.recipientEn })}`;
    // What is confidential does not stand on a screen that anybody may be passing.
    return saysTitle(clock, locked)
      ? `#${clock.incidentNumber} ${clock.incidentTitle} · ${what}`
      : `#${clock.incidentNumber} ${what}`;
  };
  const tell = useEffectEvent((alarms: readonly Alarm[]) => {
    const phase = alarms.some((alarm) => alarm.phase === 'limit') ? 'limit' : 'soon';
    if (!muted) void playAlarm(phase);
    const more = alarms.length > LINES ? [t('common.more', { count: alarms.length - LINES })] : [];
    notify(t(`incidents.alarm.${phase}`), [...alarms.slice(0, LINES).map(line), ...more].join('\n'));
  });
  useEffect(() => {
    if (clocks === undefined) return;
    const told = toldAlarms();
    const alarms = alarmsDue(clocks, now, told);
    const keys = stillTold(clocks, told, alarms);
    if (keys.length !== told.size || alarms.length > 0) rememberTold(keys);
    if (alarms.length > 0) tell(alarms);
  }, [clocks, now]);
  return null;
}
