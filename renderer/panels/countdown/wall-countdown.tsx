import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-countdown.css';

/** How long it still is, and what time it is, in figures for the far end of the room. */
export function WallCountdown() {
  const t = useText();
  const format = useFormat();
  const now = useNow('second');
  const { query } = useCore();
  const read = useQuery({ ...query.event.get.queryOptions({ input: {} }), ...WALL_READ });
  const event = read.data?.event ?? null;
  const opening = event !== null && now < event.opensAt;
  const at = event === null ? null : opening ? event.opensAt : event.closesAt;
  const label = opening
    ? t('frame.untilOpening')
    : t(event !== null && now < event.closesAt ? 'frame.untilClosing' : 'frame.closed');
  return (
    <WallPanel
      title={t('wall.panel.countdown')}
      note={format.dateLong(now)}
      reads={[read]}
      className="wall-countdown-panel"
    >
      <div className="wall-time">
        <div>
          {at === null ? (
            <span className="wall-time-label">{t('wall.empty')}</span>
          ) : (
            <>
              <b role="timer">{format.countdown(Math.abs(at - now))}</b>
              <span className="wall-time-label">
                {label} {format.date(at)} {format.time(at)}
              </span>
            </>
          )}
        </div>
        <time dateTime={new Date(now).toISOString()}>{format.time(now)}</time>
      </div>
    </WallPanel>
  );
}
