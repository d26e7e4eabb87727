import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { usePalette } from '../../theme/theme-provider.tsx';
import { TrendTooltip } from './trend-tooltip.tsx';
import type { Trend } from './use-trend.ts';

type TrendChartProps = {
  readonly trend: Trend;
  /** Text size in px; strokes and margins grow with it. */
  readonly fontSize: number;
  readonly interactive: boolean;
};

type ChartPoint = {
  readonly at: number;
  readonly ready?: number;
  readonly stale?: number;
  readonly pace?: number;
  readonly criticalRed?: number;
};

/** The axis starts at a round tenth below the lowest value, so that a slow rise can be seen. */
const floorOf = (points: readonly ChartPoint[]): number =>
  Math.max(0, Math.floor(Math.min(...points.map(({ ready, pace }) => ready ?? pace ?? 1)) * 10 - 0.5) / 10);

function chartPoints({ points, opensAt, projected }: Trend): ChartPoint[] {
  const last = points.at(-1);
  if (last === undefined || opensAt === null || projected === null) return [...points];
  return [...points.slice(0, -1), { ...last, pace: last.ready }, { at: opensAt, pace: projected }];
}

/** Share ready over the days, the opening as a line, and where the present pace leads. */
export function TrendChart({ trend, fontSize, interactive }: TrendChartProps) {
  const t = useText();
  const format = useFormat();
  const palette = usePalette();
  const data = chartPoints(trend);
  const tick = { fill: palette.faint, fontSize };
  const stroke = fontSize / 6;
  const { opensAt } = trend;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        margin={{ top: fontSize * 1.6, right: fontSize * 2.6, bottom: 0, left: 0 }}
        accessibilityLayer={interactive}
      >
        <CartesianGrid stroke={palette.lineSoft} vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: palette.line }}
          tickFormatter={(at: number) => format.date(at)}
          minTickGap={fontSize * 3}
          // On a wall the lowest share stands beside the axis in large letters: the days stand clear of it.
          tickMargin={interactive ? 2 : fontSize * 0.6}
          height={fontSize * (interactive ? 2 : 2.6)}
        />
        <YAxis
          domain={[floorOf(data), 1]}
          tick={tick}
          tickLine={false}
          axisLine={false}
          tickCount={3}
          width={fontSize * 3.4}
          tickFormatter={(share: number) => format.percent(share)}
        />
        <Area
          dataKey="ready"
          type="monotone"
          stroke="none"
          fill={palette.ok}
          fillOpacity={0.14}
          isAnimationActive={false}
          connectNulls
        />
        <Line
          dataKey="ready"
          type="monotone"
          stroke={palette.ok}
          strokeWidth={stroke}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="pace"
          type="linear"
          stroke={palette.ok}
          strokeWidth={stroke}
          strokeDasharray={`${stroke * 1.6} ${stroke * 2}`}
          dot={false}
          isAnimationActive={false}
        />
        {opensAt === null ? null : (
          <ReferenceLine
            x={opensAt}
            ifOverflow="extendDomain"
            stroke={palette.faint}
            strokeDasharray="2 3"
            label={{ value: t('board.trend.opening'), position: 'top', fill: palette.dim, fontSize }}
          />
        )}
        {interactive ? (
          <Tooltip content={<TrendTooltip />} cursor={{ stroke: palette.faint }} isAnimationActive={false} />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
