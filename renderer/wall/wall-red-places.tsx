import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCore } from '../app/core-context.tsx';
import { useName } from '../i18n/names.ts';
import { useText } from '../i18n/text.tsx';
import { StateMark } from '../ui/state/state-mark.tsx';
import { WallPanel } from './wall-panel.tsx';

const SHOWN = 9;

/** The places behind the red marks of the map, worst first. */
export function WallRedPlaces() {
  const t = useText();
  const name = useName();
  const { query } = useCore();
  const { data } = useQuery({ ...query.places.map.queryOptions({ input: {} }), placeholderData: keepPreviousData });
  const red = (data?.places ?? [])
    .filter(({ criticalRed }) => criticalRed > 0)
    .toSorted((a, b) => b.criticalRed - a.criticalRed);
  return (
    <WallPanel title={t('wall.redPlaces')}>
      {data !== undefined && red.length === 0 ? (
        <p className="wall-calm">
          <StateMark state="ready" word={false} size="1em" /> {t('wall.redPlaces.none')}
        </p>
      ) : (
        <ul className="wall-rows wall-reds">
          {red.slice(0, SHOWN).map((place) => (
            <li key={place.code} className="wall-row">
              <StateMark state="red" word={false} size="1em" />
              <span className="cut">{name(place)}</span>
              <b className="wall-figure state-red">{t('wall.items', { count: place.criticalRed })}</b>
            </li>
          ))}
        </ul>
      )}
      {red.length > SHOWN ? <p className="wall-foot-note">{t('common.more', { count: red.length - SHOWN })}</p> : null}
    </WallPanel>
  );
}
