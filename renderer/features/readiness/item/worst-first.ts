import type { ReadinessCell } from '../../../../shared/contract/readiness-cells.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import type { EffectiveState } from '../../../../shared/domain/readiness/status.ts';

export type ItemCell = ReadinessCell & {
  readonly placeName: string;
  readonly placeNameEn: string | null;
  readonly placeType: PlaceType;
};

const RANK: Readonly<Record<EffectiveState, number>> = {
  red: 0,
  overdue: 1,
  stale: 2,
  partial: 3,
  open: 4,
  ready: 5,
  'not-applicable': 6,
};

/** What needs someone first; within a state the longest standing, then by place code. */
export const worstFirst = (cells: readonly ItemCell[]): ItemCell[] =>
  cells.toSorted(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      (a.since ?? Number.MAX_SAFE_INTEGER) - (b.since ?? Number.MAX_SAFE_INTEGER) ||
      a.place.localeCompare(b.place),
  );
