import type { Tally } from '../../../shared/domain/readiness/tally.ts';

export const SEGMENTS = ['ready', 'stale', 'progress', 'red', 'open'] as const;
export type Segment = (typeof SEGMENTS)[number];

export type BarTally = Pick<Tally, 'required' | 'ready' | 'stale' | 'inProgress' | 'red' | 'redStale'>;

/** A tally cut into parts that add up to `required`. A cell that is red because its evidence expired is shown as red. */
export function barSegments({ required, ready, stale, inProgress, red, redStale }: BarTally): Record<Segment, number> {
  const staleShown = stale - redStale;
  return {
    ready,
    stale: staleShown,
    progress: inProgress,
    red,
    open: required - ready - staleShown - inProgress - red,
  };
}
