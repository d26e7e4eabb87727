import type { CurrencySum } from '../../../shared/contract/stock.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../money/use-money.ts';
import './sum-bar.css';

/** What is there of the minimums of all places, and what is missing, as one bar: a surplus elsewhere does not fill a gap. */
export function SumBar({ sum }: { readonly sum: CurrencySum }) {
  const t = useText();
  const { money } = useMoney();
  const { currency, minimum, covered } = sum;
  const label = t('stock.column.covered', {
    currency,
    minimum: money(minimum, currency),
    covered: money(covered, currency),
    short: money(minimum - covered, currency),
  });
  const share = minimum === 0 ? 0 : (covered * 100) / minimum;
  // A gap stays visible however small it is beside the sum.
  const width = covered < minimum ? Math.min(share, 96) : share;
  return (
    <span className={`sum-bar${minimum > covered ? ' sum-short' : ''}`} role="img" aria-label={label} title={label}>
      <i style={{ width: `${width}%` }} />
    </span>
  );
}
