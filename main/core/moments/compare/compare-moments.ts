import type { MomentDifference } from '../../../../shared/contract/moments.ts';
import type { Services } from '../../services.ts';
import { compareCoverage } from './compare-coverage.ts';
import { compareIncidents } from './compare-incidents.ts';
import { compareCells, compareRows, countsOf } from './compare-readiness.ts';
import { compareStock } from './compare-stock.ts';
import { eventRow } from '../../modules/readiness/index.ts';

/** What changed from one picture to another. Either may be the earlier one: the difference is told in the order given. */
export function compareMoments(from: Services, to: Services): MomentDifference {
  const { places, cells } = compareCells(from, to);
  return {
    from: from.clock.now(),
    to: to.clock.now(),
    totals: { before: countsOf(eventRow(from.model, from.db)), after: countsOf(eventRow(to.model, to.db)) },
    byCategory: compareRows('category', from, to),
    byVenue: compareRows('venue', from, to),
    places,
    cells,
    incidents: compareIncidents(from, to),
    stock: compareStock(from, to),
    coverage: compareCoverage(from, to),
    posture: {
      before: from.situation.posture.get().current.level,
      after: to.situation.posture.get().current.level,
    },
  };
}
