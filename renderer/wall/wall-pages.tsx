import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useCore } from '../app/core-context.tsx';
import type { MessageId } from '../i18n/messages.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { useBoard } from '../panels/shared/use-board.ts';
import { TrendChart } from '../panels/trend/trend-chart.tsx';
import { useTrend } from '../panels/trend/use-trend.ts';
import { WallAttention } from './wall-attention.tsx';
import { WallCoverage } from './wall-coverage.tsx';
import { WallMap } from './wall-map.tsx';
import { WallPanel } from './wall-panel.tsx';
import { WallRedPlaces } from './wall-red-places.tsx';
import { WallRows } from './wall-rows.tsx';
import { WallTotals } from './wall-totals.tsx';

const VENUES_SHOWN = 9;

export type WallPage = { readonly title: MessageId; readonly component: ComponentType };

/** Pages in the order they rotate. */
export const WALL_PAGES: readonly WallPage[] = [
  { title: 'wall.page.overview', component: Overview },
  { title: 'wall.page.venues', component: Venues },
  { title: 'wall.page.map', component: MapPage },
  { title: 'coverage.wall.page', component: WallCoverage },
];

function Overview() {
  const t = useText();
  const board = useBoard();
  return (
    <div className="wall-page wall-page-overview">
      <WallPanel title={t('wall.category')}>
        <WallRows rows={board?.byCategory.filter(({ required }) => required > 0) ?? []} />
      </WallPanel>
      <WallAttention />
    </div>
  );
}

function Venues() {
  const t = useText();
  const rows = useBoard()?.byVenue ?? [];
  const hidden = rows.length - VENUES_SHOWN;
  return (
    <div className="wall-page wall-page-venues">
      <WallPanel title={t('wall.venue')}>
        <WallRows rows={rows.slice(0, VENUES_SHOWN)} />
        <p className="wall-foot-note">{hidden > 0 ? t('wall.moreVenues', { count: hidden }) : t('wall.venue.note')}</p>
      </WallPanel>
      <div className="wall-stack">
        <WallTotals />
        <WallTrend />
      </div>
    </div>
  );
}

function WallTrend() {
  const t = useText();
  const format = useFormat();
  const trend = useTrend();
  const projected = trend?.projected ?? null;
  const fontSize = 24 * Math.min(window.innerWidth / 1920, window.innerHeight / 1080);
  return (
    <WallPanel
      title={t('wall.trend')}
      note={projected === null ? null : t('board.trend.pace', { percent: format.percent(projected) })}
      className="wall-trend"
    >
      {trend === null ? null : trend.points.length < 2 ? (
        <p className="wall-calm">{t('board.trend.none')}</p>
      ) : (
        <div className="wall-chart">
          <TrendChart trend={trend} fontSize={fontSize} interactive={false} />
        </div>
      )}
    </WallPanel>
  );
}

function MapPage() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery({ ...query.places.map.queryOptions({ input: {} }), placeholderData: keepPreviousData });
  const unplaced =
    data === undefined || data.needLocation === 0 ? null : t('wall.unplaced', { count: data.needLocation });
  return (
    <div className="wall-page wall-page-map">
      <WallPanel title={t('wall.map')} note={unplaced} className="wall-map-panel">
        <WallMap places={data?.places ?? []} />
      </WallPanel>
      <WallRedPlaces />
    </div>
  );
}
