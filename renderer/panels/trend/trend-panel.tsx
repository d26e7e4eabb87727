import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { TrendChart } from './trend-chart.tsx';
import { useTrend, type Trend } from './use-trend.ts';
import './trend.css';

/** How readiness went over the last days, from the change log. */
export function TrendPanel() {
  const t = useText();
  const trend = useTrend();
  return (
    <Panel title={t('board.trend')} aside={trend === null ? null : <PaceText trend={trend} />} className="trend-panel">
      {trend === null ? null : trend.points.length < 2 ? (
        <Empty title={t('board.trend.none')} hint={t('board.trend.none.hint')} />
      ) : (
        <>
          <TrendSummary trend={trend} />
          <div className="trend-chart">
            <TrendChart trend={trend} fontSize={11} interactive />
          </div>
        </>
      )}
    </Panel>
  );
}

function PaceText({ trend }: { readonly trend: Trend }) {
  const t = useText();
  const format = useFormat();
  if (trend.projected === null) return t('board.trend.days', { count: trend.points.length });
  return t('board.trend.pace', { percent: format.percent(trend.projected) });
}

function TrendSummary({ trend }: { readonly trend: Trend }) {
  const t = useText();
  const format = useFormat();
  const from = format.percent(trend.points[0]?.ready ?? 0);
  const to = format.percent(trend.points.at(-1)?.ready ?? 0);
  return <p className="visually-hidden">{t('board.trend.summary', { from, to })}</p>;
}
