import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useWallSize } from '../../ui/wall/use-fit.ts';
import { WallCalm, WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-reporting.css';

const SLOT = 118;
const ROW = 56;

/** How many outlets reported in for the cut-off at hand, who is silent, and when the next one is. */
export function WallReporting() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow('second');
  const { query } = useCore();
  const read = useQuery({ ...query.wall.reporting.queryOptions({ input: {} }), ...WALL_READ });
  const { measure, size } = useWallSize();
  const { data } = read;
  const next = data?.next ?? null;
  const slots = (data?.slots ?? []).toSorted((a, b) => b.counts.missing - a.counts.missing || a.dueAt - b.dueAt);
  const height = size?.height ?? 0;
  const shownSlots = slots.slice(0, Math.max(1, Math.floor(height / SLOT / 2) || 1));
  const room = Math.max(0, Math.floor((height - shownSlots.length * SLOT) / ROW));
  const silent = data?.silent ?? [];
  return (
    <WallPanel
      title={t('wall.panel.reporting')}
      note={
        next === null
          ? null
          : t('wall.reporting.next', {
              time: format.moment(next.dueAt, now),
              countdown: format.countdown(Math.max(0, next.dueAt - now)),
            })
      }
      reads={[read]}
    >
      {data !== undefined && slots.length === 0 ? (
        <p className="wall-calm">{t('reporting.panel.none')}</p>
      ) : (
        <div className="wall-reporting" ref={measure}>
          {size === null
            ? null
            : shownSlots.map(({ plan, planName, planNameEn, cutoff, counts }) => (
                <p key={plan} className={counts.missing > 0 ? 'wall-slot wall-slot-act' : 'wall-slot'}>
                  <b>
                    {counts.late + counts['in-time']}
                    <small>/{counts.expected}</small>
                  </b>
                  <span className="wall-slot-text">
                    <span className="cut">{nameOf({ name: planName, nameEn: planNameEn })}</span>
                    <span className="cut wall-slot-cutoff">
                      {t('wall.reporting.slot', { cutoff, missing: counts.missing, awaited: counts.awaited })}
                    </span>
                  </span>
                </p>
              ))}
          {data !== undefined && silent.length === 0 && room > 0 ? (
            <WallCalm>{t('reporting.panel.all')}</WallCalm>
          ) : (
            <ul className="wall-silent">
              {silent.slice(0, room).map((outlet) => (
                <li key={`${outlet.plan}/${outlet.place}`}>
                  <StateShape state={outlet.state === 'missing' ? 'red' : 'open'} size="0.8em" />
                  <span className="cut">{nameOf(outlet)}</span>
                  <span className="wall-silent-state">{t(`reporting.state.${outlet.state}`)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </WallPanel>
  );
}
