import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { BoardMap } from './board-map.tsx';
import './map-panel.css';

/** Where red and stale places are. A click opens the place. */
export function MapPanel() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery({ ...query.places.map.queryOptions({ input: {} }), placeholderData: keepPreviousData });
  const unplaced =
    data === undefined ? (
      <span className="dim">{t('common.loading')}</span>
    ) : data.needLocation === 0 ? null : (
      <Link to="/places" search={{ accuracy: 'needs-location' }}>
        {t('board.map.unplaced', { count: data.needLocation })}
      </Link>
    );
  return (
    <Panel title={t('board.map')} aside={unplaced} className="map-panel">
      {data !== undefined && data.places.length === 0 ? (
        <Empty title={t('board.map.none')} hint={t('board.map.none.hint')} />
      ) : (
        <BoardMap places={data?.places ?? []} onOpen={(code) => navigate('/places/:code', { code })} />
      )}
    </Panel>
  );
}
