import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useFit } from '../../ui/wall/use-fit.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-significant.css';

const ROW = 94;
const MOST = 12;

/** 重要事项: what somebody picked from the log for leaders to see, newest first. */
export function WallSignificant() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow();
  const { query } = useCore();
  const read = useQuery({ ...query.wall.significant.queryOptions({ input: { limit: MOST } }), ...WALL_READ });
  const { measure, fit } = useFit(ROW);
  const items = read.data?.items ?? [];
  return (
    <WallPanel title={t('wall.panel.significant')} reads={[read]}>
      {read.data !== undefined && items.length === 0 ? (
        <p className="wall-calm">{t('significant.none')}</p>
      ) : (
        <ol className="wall-list" ref={measure}>
          {items.slice(0, fit).map(({ id, text, eventTime, placeName, placeNameEn }) => (
            <li key={id} className="wall-event">
              <time>{format.moment(eventTime, now)}</time>
              <span className="clamp">
                {placeName === null ? null : <b>{nameOf({ name: placeName, nameEn: placeNameEn })} </b>}
                {text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </WallPanel>
  );
}
