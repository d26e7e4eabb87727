import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useMegaEvent } from '../../app/event-scope.tsx';
import { projectedShare, sharePoints, type SharePoint } from './projection.ts';

export const TREND_DAYS = 30;

export type Trend = {
  readonly points: readonly SharePoint[];
  /** Opening, UTC ms; null without an event or when it is past. */
  readonly opensAt: number | null;
  /** Share ready at opening at the present pace, 0 to 1. */
  readonly projected: number | null;
};

/** Share of ready cells over the last 30 days, null until it is known. */
export function useTrend(): Trend | null {
  const { query } = useCore();
  const event = useMegaEvent();
  const { data } = useQuery({
    ...query.readiness.trend.queryOptions({ input: { days: TREND_DAYS } }),
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (data === undefined) return null;
    const points = sharePoints(data.points);
    const last = points.at(-1)?.at ?? 0;
    const opensAt = event !== null && event.opensAt > last ? event.opensAt : null;
    return { points, opensAt, projected: opensAt === null ? null : projectedShare(points, opensAt) };
  }, [data, event]);
}
