import type { BriefingFigures } from '../../../../shared/domain/briefings/figures.ts';
import { bothOf, type BriefingSources } from './sources.ts';

type Part = BriefingFigures['stock'];

const EVERY_ONE = 1_000_000;
/** Places named; the count is of all. */
const NAMED = 20;

/** Stock by currency, and where it lies below the minimum. */
export function stockPart({ stock, at }: BriefingSources): Part {
  const { currencies, rows } = stock.overview({}, 0, EVERY_ONE, at);
  const gaps = rows
    .flatMap(({ name, nameEn, cells }) =>
      cells
        .filter(({ state }) => state === 'below-minimum')
        .map(({ currency, usable, minimum }) => ({
          place: bothOf(name, nameEn),
          currency,
          usable,
          minimum: minimum ?? 0,
        })),
    )
    .toSorted((a, b) => a.usable / Math.max(1, a.minimum) - b.usable / Math.max(1, b.minimum));
  return {
    currencies: currencies.map(({ currency, amount, usable, minimum, covered, uncounted, states }) => ({
      currency,
      amount,
      usable,
      minimum,
      covered,
      uncounted,
      below: states['below-minimum'],
      short: gaps.filter((gap) => gap.currency === currency).reduce((sum, gap) => sum + gap.minimum - gap.usable, 0),
      before: null,
    })),
    below: gaps.length,
    gaps: gaps.slice(0, NAMED),
  };
}
