import type { Tally } from '../../../shared/domain/readiness/tally.ts';

export const SEGMENTS = ['tested', 'ready', 'stale', 'progress', 'red', 'open'] as const;
export type Segment = (typeof SEGMENTS)[number];

export type BarTally = Pick<Tally, 'required' | 'ready' | 'tested' | 'stale' | 'inProgress' | 'red' | 'redStale'>;

/** A tally cut into parts that add up to `required`; ready is parted into what a test has shown and what none has. A cell that is red because its evidence expired is shown as red. */
export function barSegments({
  required,
  ready,
  tested,
  stale,
  inProgress,
  red,
  redStale,
}: BarTally): Record<Segment, number> {
  const staleShown = stale - redStale;
  return {
    tested,
    ready: ready - tested,
    stale: staleShown,
    progress: inProgress,
    red,
    open: required - ready - staleShown - inProgress - red,
  };
}
