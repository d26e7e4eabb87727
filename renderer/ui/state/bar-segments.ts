import type { Tally } from '../../../shared/domain/readiness/tally.ts';

export const SEGMENTS = ['ready', 'stale', 'progress', 'red', 'open'] as const;
export type Segment = (typeof SEGMENTS)[number];

export type BarTally = Pick<Tally, 'required' | 'ready' | 'stale' | 'notReady' | 'inProgress' | 'red'>;

/**
 * A tally cut into parts that add up to `required`. Red is shown whole. A red cell may also count as stale (critical,
 * expired after due); as many of those are assumed as the other counts force, the rest of the reds are not ready.
 */
export function barSegments({ required, ready, stale, notReady, inProgress, red }: BarTally): Record<Segment, number> {
  const redStale = Math.min(stale, Math.max(0, red - (notReady - inProgress)));
  const staleShown = stale - redStale;
  return {
    ready,
    stale: staleShown,
    progress: inProgress,
    red,
    open: Math.max(0, required - ready - staleShown - inProgress - red),
  };
}
