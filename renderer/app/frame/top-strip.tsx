import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { zoneCity } from '../../i18n/zone-city.ts';
import type { MegaEvent } from '../../../shared/contract/event.ts';
import { useMegaEvent } from '../event-scope.tsx';
import { useNow } from '../now.ts';
import { DutyOrSession } from '../session/duty-or-session.tsx';
import { IncidentPill } from './incident-pill.tsx';
import { LinkState } from './link-state.tsx';
import { PosturePill } from './posture-pill.tsx';
import { ReportPill } from './report-pill.tsx';

/** Always there: which event, how long until it opens, what time it is there, who is on duty, whether the link holds. */
export function TopStrip() {
  const t = useText();
  const event = useMegaEvent();
  return (
    <header className="strip" aria-label={t('frame.strip')}>
      {event === null ? <b className="strip-event">{t('common.product')}</b> : <EventTitle event={event} />}
      <Clock />
      <span className="strip-gap" />
      <PosturePill />
      <ReportPill />
      <IncidentPill />
      <DutyOrSession />
      <LinkState />
    </header>
  );
}

function EventTitle({ event }: { readonly event: MegaEvent }) {
  const t = useText();
  const name = useName();
  const centre = event.centre === null ? null : name({ name: event.centre, nameEn: event.centreEn });
  return (
    <>
      <b className="strip-event cut">
        {name(event)}
        {centre === null ? null : <span className="strip-centre"> · {centre}</span>}
      </b>
      {event.sample ? <span className="tag">{t('common.sample')}</span> : null}
      <Countdown event={event} />
    </>
  );
}

function Countdown({ event }: { readonly event: MegaEvent }) {
  const t = useText();
  const format = useFormat();
  const now = useNow('second');
  if (now < event.opensAt)
    return <CountdownText text={t('frame.opens', { countdown: format.countdown(event.opensAt - now) })} />;
  if (now < event.closesAt)
    return <CountdownText text={t('frame.closes', { countdown: format.countdown(event.closesAt - now) })} />;
  return <CountdownText text={t('frame.closedFor', { countdown: format.countdown(now - event.closesAt) })} />;
}

function CountdownText({ text }: { readonly text: string }) {
  return (
    <span className="strip-countdown" role="timer">
      {text}
    </span>
  );
}

function Clock() {
  const format = useFormat();
  const language = useLanguage();
  const zone = useZone();
  const now = useNow('second');
  return (
    <span className="dim strip-clock">
      {format.date(now)} <time dateTime={new Date(now).toISOString()}>{format.time(now)}</time>{' '}
      <span className="strip-clock-city">{zoneCity(zone, language)}</span>
    </span>
  );
}
