import type { MegaEvent } from '../../shared/contract/event.ts';
import { useMegaEvent } from '../app/event-scope.tsx';
import { useNow } from '../app/now.ts';
import { useFormat } from '../i18n/format.ts';
import { useName } from '../i18n/names.ts';
import { useLanguage, useText } from '../i18n/text.tsx';
import { WallSituation } from './wall-situation.tsx';
import { zoneCity } from '../i18n/zone-city.ts';
import { useZone } from '../i18n/zone.tsx';

/** Event, countdown (unless the page has it larger), and the clock in the event's zone. */
export function WallTop({ countdown }: { readonly countdown: boolean }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const language = useLanguage();
  const zone = useZone();
  const now = useNow('second');
  const event = useMegaEvent();
  return (
    <header className="wall-top">
      <h1 className="cut">{event === null ? t('common.product') : name(event)}</h1>
      {event === null || !countdown ? null : <WallCountdown event={event} now={now} />}
      <span className="wall-gap" />
      <WallSituation />
      {event?.sample === true ? <span className="wall-sample">{t('common.sample')}</span> : null}
      <time className="wall-clock" dateTime={new Date(now).toISOString()}>
        {format.time(now)}
      </time>
      <span className="dim">
        {format.date(now)} {zoneCity(zone, language)}
      </span>
    </header>
  );
}

function WallCountdown({ event, now }: { readonly event: MegaEvent; readonly now: number }) {
  const t = useText();
  const format = useFormat();
  const [at, label] =
    now < event.opensAt
      ? ([event.opensAt, t('frame.untilOpening')] as const)
      : ([event.closesAt, t(now < event.closesAt ? 'frame.untilClosing' : 'frame.closed')] as const);
  return (
    <>
      <b className="wall-countdown" role="timer">
        {format.countdown(at - now)}
      </b>
      <span className="dim">{label}</span>
    </>
  );
}
