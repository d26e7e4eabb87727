import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useWallUnit } from '../../ui/wall/use-fit.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import { sharePoints } from './projection.ts';
import { TrendChart } from './trend-chart.tsx';
import './wall-trend.css';

const DAYS = 7;

/** Readiness over the last seven days: where it stands, and how far it came. */
export function WallTrend() {
  const t = useText();
  const format = useFormat();
  const unit = useWallUnit();
  const { query } = useCore();
  const read = useQuery({ ...query.readiness.trend.queryOptions({ input: { days: DAYS } }), ...WALL_READ });
  const points = useMemo(() => sharePoints(read.data?.points ?? []), [read.data]);
  const [first, last] = [points[0], points.at(-1)];
  const change = first === undefined || last === undefined ? 0 : Math.round((last.ready - first.ready) * 100);
  return (
    <WallPanel title={t('wall.trend')} reads={[read]} className="wall-trend">
      {first === undefined || last === undefined || points.length < 2 ? (
        read.data === undefined ? null : (
          <p className="wall-calm">{t('board.trend.none')}</p>
        )
      ) : (
        <div className="wall-trend-body">
          <p className="wall-trend-figures">
            <b>{format.percent(last.ready)}</b>
            <span className={change < 0 ? 'wall-worse' : 'wall-better'}>
              {t('wall.trend.change', { points: `${change < 0 ? '−' : '+'}${Math.abs(change)}` })}
            </span>
          </p>
          <div className="wall-chart" aria-hidden="true">
            <TrendChart trend={{ points, opensAt: null, projected: null }} fontSize={25 * unit} interactive={false} />
          </div>
        </div>
      )}
    </WallPanel>
  );
}
