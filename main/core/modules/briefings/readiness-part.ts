import type { RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import type { BriefingFigures, ReadinessRow } from '../../../../shared/domain/briefings/figures.ts';
import { attention, categoryRows, eventRow, rollupRows } from '../readiness/index.ts';
import { bothOf, type BriefingSources } from './sources.ts';

/** Days of the trend. */
const TREND_DAYS = 7;
/** Critical items named; the count is of all. */
const CRITICAL_NAMED = 12;

type Part = BriefingFigures['readiness'];

/** Readiness as it is. */
export async function readinessPart(sources: BriefingSources): Promise<Part> {
  const { model, db, places, at, trend } = sources;
  return {
    total: row(eventRow(model, db)),
    categories: categoryRows(model).filter(asked).map(row),
    venues: rollupRows('venue', model, places, db).filter(asked).map(row),
    critical: attention(model, at, 0)
      .filter(({ kind, critical }) => kind === 'red' && critical)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, CRITICAL_NAMED)
      .map(({ item, itemName, itemNameEn, count, places: named }) => ({
        item,
        name: bothOf(itemName, itemNameEn),
        count,
        places: named.map(({ name, nameEn }) => bothOf(name, nameEn)),
      })),
    trend: (await trend(TREND_DAYS)).map((one) => ({ at: one.at, required: one.required, ready: one.ready })),
  };
}

const asked = ({ required }: RollupRow): boolean => required > 0;

function row(one: RollupRow): ReadinessRow {
  const { key, required, ready, tested, stale, notReady, red, criticalRed, redStale, overdue, state } = one;
  const name = bothOf(one.name, one.nameEn);
  const counts = { required, ready, tested, stale, notReady, red, criticalRed, redStale, overdue };
  return { key, name, ...counts, state, before: null };
}
