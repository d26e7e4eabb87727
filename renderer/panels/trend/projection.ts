import type { TrendPoint } from '../../../shared/contract/readiness-cells.ts';

export type SharePoint = {
  readonly at: number;
  readonly ready: number;
  readonly stale: number;
  readonly criticalRed: number;
};

/** Shares (0 to 1) of the required cells over time; points at which nothing was required say nothing and are left out. */
export function sharePoints(points: readonly TrendPoint[]): SharePoint[] {
  return points
    .filter(({ required }) => required > 0)
    .map(({ at, required, ready, stale, criticalRed }) => ({
      at,
      ready: ready / required,
      stale: stale / required,
      criticalRed,
    }));
}

/** The pace is measured over this many milliseconds before the last point. */
const PACE_WINDOW_MS = 7 * 24 * 3_600_000;
const MIN_BASE_MS = 24 * 3_600_000;

/**
 * Share ready at `at` (UTC ms) if the pace of the last seven days holds, 0 to 1: a straight line and no forecast. Null when
 * there is less than a day to measure, or `at` is past.
 */
export function projectedShare(points: readonly SharePoint[], at: number): number | null {
  const last = points.at(-1);
  if (last === undefined || at <= last.at) return null;
  const first = points.find((point) => point.at >= last.at - PACE_WINDOW_MS);
  if (first === undefined || last.at - first.at < MIN_BASE_MS) return null;
  const pace = (last.ready - first.ready) / (last.at - first.at);
  return Math.min(1, Math.max(0, last.ready + pace * (at - last.at)));
}
