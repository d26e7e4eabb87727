import type { CurrencySum } from '../../../shared/contract/stock.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../money/use-money.ts';
import './sum-bar.css';

/** What is there of the minimums of all places, and what is missing, as one bar: a surplus elsewhere does not fill a gap. */
export function SumBar({ sum }: { readonly sum: CurrencySum }) {
  const t = useText();
  const { money } = useMoney();
  const { currency, minimum, covered, uncounted } = sum;
  const short = minimum - covered - uncounted;
  const label = t('stock.column.covered', {
    currency,
    minimum: money(minimum, currency),
    covered: money(covered, currency),
    short: money(short, currency),
    uncounted: money(uncounted, currency),
  });
  return (
    <span className="sum-bar" role="img" aria-label={label} title={label}>
      {covered > 0 ? <i className="sum-there" style={{ flexGrow: covered }} /> : null}
      {short > 0 ? <i className="sum-short" style={{ flexGrow: short }} /> : null}
      {uncounted > 0 ? <i className="sum-uncounted" style={{ flexGrow: uncounted }} /> : null}
    </span>
  );
}
