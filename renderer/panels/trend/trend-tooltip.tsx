import type { TooltipContentProps } from 'recharts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { chartPointSchema } from './chart-point.ts';

/** The figures of one day. Recharts fills the properties in. */
export function TrendTooltip({ payload }: Partial<TooltipContentProps<number, string>>) {
  const t = useText();
  const format = useFormat();
  const point = chartPointSchema.safeParse(payload?.[0]?.payload).data;
  if (point === undefined) return null;
  return (
    <div className="trend-tooltip">
      <b>{format.dateLong(point.at)}</b>
      <span>
        {t('board.trend.ready')} {format.percent(point.ready)}
      </span>
      <span>
        {t('board.trend.stale')} {format.percent(point.stale)}
      </span>
      <span className={point.criticalRed > 0 ? 'state-red' : 'dim'}>
        {t('board.trend.criticalRed', { count: point.criticalRed })}
      </span>
    </div>
  );
}
