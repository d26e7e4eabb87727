import type { StockCell } from '../../../shared/contract/stock.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../money/use-money.ts';
import { SHAPE_OF } from './stock-mark.tsx';
import './level-bar.css';

type LevelBarProps = {
  readonly cell: Pick<StockCell, 'currency' | 'state' | 'usable' | 'minimum' | 'safety' | 'stockLimit'>;
};

/** Stock as a bar with marks at minimum and safety stock; its full length is the limit, or twice what is asked. */
export function LevelBar({ cell }: LevelBarProps) {
  const t = useText();
  const { money } = useMoney();
  const { currency, usable, minimum, safety, stockLimit, state } = cell;
  const full = Math.max(1, stockLimit ?? Math.max(usable, (safety ?? minimum ?? 0) * 2));
  const share = (amount: number): string => `${Math.min(100, (amount * 100) / full)}%`;
  const text = (amount: number | null): string => (amount === null ? t('stock.bar.none') : money(amount, currency));
  const label = t('stock.bar', {
    amount: text(usable),
    minimum: text(minimum),
    safety: text(safety),
    limit: text(stockLimit),
  });
  return (
    <span className="level-bar" role="img" aria-label={label} title={label}>
      <i className={`level-fill level-${SHAPE_OF[state]}`} style={{ width: share(usable) }} />
      {minimum === null ? null : <b className="level-mark" style={{ left: share(minimum) }} />}
      {safety === null ? null : <b className="level-mark level-safety" style={{ left: share(safety) }} />}
    </span>
  );
}
