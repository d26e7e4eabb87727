import type { DrillSummary } from '../../../../shared/contract/drills/drill.ts';
import type { BriefedDrill, BriefingFigures } from '../../../../shared/domain/briefings/figures.ts';
import { isActionOpen } from '../../../../shared/domain/drills/corrective-action.ts';
import { bothOf, type BriefingSources } from './sources.ts';

type Parts = Pick<BriefingFigures, 'drills' | 'actions'>;

const EVERY_ONE = 1_000_000;
/** Drills ahead, and open actions, that are named. */
const PLANNED = 8;
const ACTIONS = 30;

/** Drills held since `from` (UTC ms) and planned, how the programme stands, and corrective actions. */
export function drillParts({ drills: { queries, actions }, at }: BriefingSources, from: number): Parts {
  const { items } = queries.list({ limit: EVERY_ONE });
  const { counts } = queries.matrix();
  const all = actions.list({ limit: EVERY_ONE });
  return {
    drills: {
      held: items
        .filter(({ stage, endedAt }) => stage === 'concluded' && endedAt !== null && endedAt >= from)
        .map((one) => briefed(one, one.endedAt)),
      planned: items
        .filter(({ stage, plannedAt }) => stage === 'planned' && plannedAt !== null && plannedAt >= at)
        .toSorted((a, b) => (a.plannedAt ?? 0) - (b.plannedAt ?? 0))
        .slice(0, PLANNED)
        .map((one) => briefed(one, one.plannedAt)),
      programme: counts,
    },
    actions: {
      open: all.open,
      overdue: all.overdue,
      raised: all.items.filter(({ raisedAt }) => raisedAt >= from).length,
      verified: all.items.filter(
        ({ stage, verifiedAt }) => stage === 'verified' && verifiedAt !== null && verifiedAt >= from,
      ).length,
      items: all.items
        .filter(({ stage }) => isActionOpen(stage))
        .slice(0, ACTIONS)
        .map(({ text, placeName, placeNameEn, owner, dueAt, critical, overdue, drillTitle }) => ({
          text,
          place: bothOf(placeName, placeNameEn),
          owner,
          dueAt,
          critical,
          overdue,
          drill: drillTitle,
        })),
    },
  };
}

function briefed(one: DrillSummary, at: number | null): BriefedDrill {
  const { number, title, scenarioName, scenarioNameEn, result, places } = one;
  return { number, title, scenario: bothOf(scenarioName, scenarioNameEn), at, result, places: places.length };
}
