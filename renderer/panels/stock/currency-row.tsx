import type { CurrencySum } from '../../../shared/contract/stock.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../../ui/money/use-money.ts';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { SumBar } from '../../ui/stock/sum-bar.tsx';

/** A currency: bar of what its minimums have, the sum, and in words what is wrong with it. */
export function CurrencyRow({ sum }: { readonly sum: CurrencySum }) {
  const t = useText();
  const { compact, name } = useMoney();
  const short = sum.states['below-minimum'];
  const { stale, uncounted } = sum.states;
  const state = short > 0 ? 'red' : stale > 0 ? 'stale' : uncounted > 0 ? 'open' : 'ready';
  const word =
    short > 0
      ? t('stock.panel.short', { count: short })
      : stale > 0
        ? t('stock.panel.stale', { count: stale })
        : uncounted > 0
          ? t('stock.panel.uncounted', { count: uncounted })
          : t('stock.panel.ok');
  return (
    <li>
      <StateShape state={state} />
      <b>{sum.currency}</b>
      <span className="dim cut">{name(sum.currency)}</span>
      <SumBar sum={sum} />
      <span className="stock-sum-amount">{compact(sum.usable, sum.currency)}</span>
      <span className={`stock-sum-word state-${state}`}>{word}</span>
    </li>
  );
}
