import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useFit } from '../../ui/wall/use-fit.ts';
import { useLayoutCode } from '../../ui/wall/wall-layout.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-duty.css';

const ROW = 94;

/** Which positions are held, until when, and which nobody holds; by whom only where the layout allows it. */
export function WallDuty() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const layout = useLayoutCode();
  const read = useQuery({ ...query.wall.duty.queryOptions({ input: { layout } }), ...WALL_READ });
  const { measure, fit } = useFit(ROW);
  const gaps = read.data?.gaps ?? [];
  const onDuty = read.data?.onDuty ?? [];
  const count = gaps.length + onDuty.length;
  return (
    <WallPanel
      title={t('wall.panel.duty')}
      note={gaps.length === 0 ? null : t('wall.duty.gaps', { count: gaps.length })}
      reads={[read]}
    >
      {read.data !== undefined && count === 0 ? (
        <p className="wall-calm">{t('duty.panel.none')}</p>
      ) : (
        <ul className="wall-rows" ref={measure}>
          {gaps.slice(0, fit).map((one) => (
            <li key={`gap/${one.position}`} className="wall-duty-row">
              <StateShape state="red" size="1em" />
              <span className="wall-duty-text">
                <span className="cut state-red">{t('duty.now.gap', { position: nameOf(one) })}</span>
              </span>
              <span className="wall-duty-until">{t('duty.until', { time: format.time(one.until) })}</span>
            </li>
          ))}
          {onDuty.slice(0, Math.max(0, fit - gaps.length)).map((one) => (
            <li key={one.id} className="wall-duty-row">
              <StateShape state="ready" size="1em" />
              <span className="wall-duty-text">
                <span className="cut">{nameOf(one)}</span>
                {one.post === null ? null : (
                  <span className="cut wall-duty-who">{[one.post, one.person].filter(Boolean).join(' ')}</span>
                )}
              </span>
              <span className="wall-duty-until">{t('duty.until', { time: format.time(one.until) })}</span>
            </li>
          ))}
        </ul>
      )}
      {count > fit && fit > 0 ? <p className="wall-foot-note cut">{t('common.more', { count: count - fit })}</p> : null}
    </WallPanel>
  );
}
