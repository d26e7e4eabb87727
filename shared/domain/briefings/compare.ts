import type { BlankSpot, BriefingFigures, ReadinessRow } from './figures.ts';

/** An earlier briefing. */
export type Earlier = { readonly number: number; readonly version: number; readonly figures: BriefingFigures };

const keyOf = ({ venue, capability }: BlankSpot): string => `${venue}\n${capability}`;

function beside(row: ReadinessRow, rows: readonly ReadinessRow[]): ReadinessRow {
  const known = rows.find(({ key }) => key === row.key);
  return { ...row, before: known ? { required: known.required, ready: known.ready } : null };
}

/** The same figures beside those of an earlier briefing: rows with what they were, blank spots that came and went. */
export function comparedWith(figures: BriefingFigures, { number, version, figures: before }: Earlier): BriefingFigures {
  const { readiness, coverage, stock } = figures;
  const earlier = new Set(before.coverage.blanks.map(keyOf));
  const now = new Set(coverage.blanks.map(keyOf));
  const blanks = coverage.blanks.map((one) => ({ ...one, fresh: !earlier.has(keyOf(one)) }));
  return {
    ...figures,
    since: { at: before.at, number, version },
    readiness: {
      ...readiness,
      total: beside(readiness.total, [before.readiness.total]),
      categories: readiness.categories.map((row) => beside(row, before.readiness.categories)),
      venues: readiness.venues.map((row) => beside(row, before.readiness.venues)),
    },
    coverage: {
      ...coverage,
      // What is new is what was not known at the last briefing.
      blanks: blanks.toSorted((a, b) => Number(b.fresh) - Number(a.fresh)),
      closed: before.coverage.blanks
        .filter((one) => !now.has(keyOf(one)))
        .map(({ venue, venueName, capability, capabilityName }) => ({ venue, venueName, capability, capabilityName })),
    },
    stock: {
      ...stock,
      currencies: stock.currencies.map((row) => {
        const known = before.stock.currencies.find(({ currency }) => currency === row.currency);
        return { ...row, before: known ? { covered: known.covered, minimum: known.minimum } : null };
      }),
    },
  };
}
