import type { CurrencySum } from '../../../../shared/contract/stock.ts';
import { STOCK_STATES } from '../../../../shared/domain/stock/position.ts';
import type { PlacedCell } from './stock-cells.ts';

/** Sums of each currency over places, in the order of `currencies`, then those nobody asks for. */
export function sumByCurrency(cells: readonly PlacedCell[], currencies: readonly string[]): CurrencySum[] {
  const sums = new Map<string, CurrencySum>();
  for (const { cell } of cells) {
    const { currency, amount, usable, state } = cell;
    const sum = sums.get(currency) ?? emptySum(currency);
    const minimum = cell.minimum ?? 0;
    sums.set(currency, {
      currency,
      amount: sum.amount + amount,
      usable: sum.usable + usable,
      minimum: sum.minimum + minimum,
      covered: sum.covered + Math.min(usable, minimum),
      uncounted: sum.uncounted + (cell.seenAt === null ? minimum : 0),
      states: { ...sum.states, [state]: sum.states[state] + 1 },
    });
  }
  return [...new Set([...currencies, ...sums.keys()])].flatMap((currency) => sums.get(currency) ?? []);
}

function emptySum(currency: string): CurrencySum {
  const states = Object.fromEntries(STOCK_STATES.map((state) => [state, 0])) as CurrencySum['states'];
  return { currency, amount: 0, usable: 0, minimum: 0, covered: 0, uncounted: 0, states };
}
