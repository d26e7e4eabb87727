import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { playAlarm } from './alarm-sound.ts';
import { rememberEmergencies, toldEmergencies, useAlarmSettings } from './alarm-store.ts';
import { notify } from './notify.ts';

/** Sounds and notifies when somebody has opened emergency access, once on each workstation. Renders nothing. */
export function EmergencyAlarm() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const muted = useAlarmSettings((state) => state.muted);
  const open = useQuery(query.breakGlass.current.queryOptions({ input: {} })).data?.items;
  const tell = useEffectEvent((fresh: NonNullable<typeof open>) => {
    if (!muted) void playAlarm('limit');
    const lines = fresh.map(({ post, reason, openedAt, untilAt }) =>
      t('accounts.emergency.line', { post, reason, from: format.time(openedAt), until: format.time(untilAt) }),
    );
    notify(t('accounts.emergency.open'), lines.join('\n'), 'emergency');
  });
  useEffect(() => {
    if (open === undefined) return;
    const told = toldEmergencies();
    const fresh = open.filter(({ id }) => !told.has(id));
    // Those that have ended are let go.
    if (fresh.length > 0 || told.size !== open.length) rememberEmergencies(open.map(({ id }) => id));
    if (fresh.length > 0) tell(fresh);
  }, [open]);
  return null;
}
