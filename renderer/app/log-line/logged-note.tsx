import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useCore } from '../core-context.tsx';
import { openIncidentFromEntry } from '../open-incident.ts';
import { Link } from '../router/router.tsx';
import { useLogged } from './logged-store.ts';
import './log-line.css';

/** Long enough to decide; the entry stays in the log. */
const SHOWN_MS = 30_000;

/** Says quietly what was logged, with the next step: Alt+I makes it an incident, also over an open dialog. */
export function LoggedNote() {
  const { entry, dismiss } = useLogged();
  useEffect(() => {
    if (entry === null) return undefined;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [entry, dismiss]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (entry === null || !event.altKey || event.code !== 'KeyI' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    dismiss();
    openIncidentFromEntry(entry.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  // The region is there before its words, or a screen reader would not say them.
  return (
    <div role="status" aria-live="polite">
      {entry === null ? null : <Note entry={entry} dismiss={dismiss} />}
    </div>
  );
}

function Note({ entry, dismiss }: { readonly entry: LogEntry; readonly dismiss: () => void }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const { query } = useCore();
  const { data } = useQuery({
    ...query.places.get.queryOptions({ input: { code: entry.place ?? '' } }),
    enabled: entry.place !== null,
  });
  const place = data === undefined ? '' : `${name(data.place)} · `;
  const { id } = entry;
  return (
    <div className="logged-note">
      <p className="cut">{t('log.logged', { time: format.time(entry.eventTime), text: `${place}${entry.text}` })}</p>
      <button
        type="button"
        className="plain-button logged-next"
        onClick={() => {
          dismiss();
          openIncidentFromEntry(id);
        }}
      >
        {t('log.makeIncident')} <Kbd>Alt I</Kbd>
      </button>
      <Link to="/incidents/log" search={{ entry: id, correct: '1' }} onClick={dismiss}>
        {t('log.correct')}
      </Link>
      <Link to="/incidents/log" search={{ entry: id }} onClick={dismiss}>
        {t('log.show')}
      </Link>
      <button type="button" className="plain-button faint" aria-label={t('common.close')} onClick={dismiss}>
        <CloseOutlined />
      </button>
    </div>
  );
}
