import type { MomentDifference } from '../../../../shared/contract/moments.ts';
import { STOCK_STATES, type StockState } from '../../../../shared/domain/stock/position.ts';
import type { Services } from '../../services.ts';
import { nameOf } from './compare-readiness.ts';

type Difference = MomentDifference['stock'];
type Held = { readonly amount: number; readonly state: StockState };

const ALL = 1_000_000;
/** Places listed; what is beyond is counted. */
const MOST_LISTED = 300;

/** Sums of currencies and stocks of places that are not the same; the worst of the later ones first. Amounts in minor units. */
export function compareStock(from: Services, to: Services): Difference {
  const [before, after] = [overviewOf(from), overviewOf(to)];
  const sums = (overview: typeof before) =>
    new Map(overview.currencies.map(({ currency, usable, minimum }) => [currency, { usable, minimum }]));
  const [were, are] = [sums(before), sums(after)];
  const [held, holds] = [heldIn(before), heldIn(after)];
  const changed = [...new Set([...holds.keys(), ...held.keys()])]
    .map((key) => ({ key, before: held.get(key) ?? null, after: holds.get(key) ?? null }))
    .filter((one) => one.before?.amount !== one.after?.amount || one.before?.state !== one.after?.state)
    .toSorted((a, b) => rank(a.after) - rank(b.after));
  return {
    currencies: [...new Set([...are.keys(), ...were.keys()])]
      .map((currency) => ({ currency, before: were.get(currency) ?? null, after: are.get(currency) ?? null }))
      .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
    places: {
      total: changed.length,
      items: changed.slice(0, MOST_LISTED).map(({ key, ...rest }) => {
        const [place = '', currency = ''] = key.split('\n');
        return { place, ...nameOf(to, from, place), currency, ...rest };
      }),
    },
  };
}

const overviewOf = ({ stock, clock }: Services) => stock.overview({}, 0, ALL, clock.now());

function heldIn({ rows }: ReturnType<typeof overviewOf>): Map<string, Held> {
  return new Map(
    rows.flatMap(({ place, cells }) =>
      cells.map(({ currency, amount, state }) => [`${place}\n${currency}`, { amount, state }] as const),
    ),
  );
}

const rank = (held: Held | null): number => (held === null ? STOCK_STATES.length : STOCK_STATES.indexOf(held.state));
