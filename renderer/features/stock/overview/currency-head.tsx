import type { CurrencySum } from '../../../../shared/contract/stock.ts';
import { useText } from '../../../i18n/text.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { SumBar } from '../../../ui/stock/sum-bar.tsx';
import { useOverviewFilter } from './use-overview.ts';

/** Head of a currency's column: its code, which narrows the table to it, and what its minimums lack. */
export function CurrencyHead({ sum }: { readonly sum: CurrencySum }) {
  const t = useText();
  const money = useMoney();
  const { currency: chosen, set } = useOverviewFilter();
  const short = sum.states['below-minimum'];
  const { uncounted } = sum.states;
  return (
    <span className="currency-head">
      <button
        type="button"
        className="plain-button currency-code"
        aria-pressed={chosen === sum.currency}
        title={money.name(sum.currency)}
        onClick={() => set({ currency: chosen === sum.currency ? null : sum.currency })}
      >
        {sum.currency}
      </button>
      <SumBar sum={sum} />
      <span className={short > 0 ? 'currency-short' : 'faint'}>
        {short > 0
          ? t('stock.column.short', { count: short })
          : uncounted > 0
            ? t('stock.column.uncounted', { count: uncounted })
            : t('stock.column.full')}
      </span>
    </span>
  );
}
