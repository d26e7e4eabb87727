import { Input, Select } from 'antd';
import type { CurrencySum } from '../../../../shared/contract/stock.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { STOCK_STATES } from '../../../../shared/domain/stock/position.ts';
import { useText } from '../../../i18n/text.tsx';
import { StockMark } from '../../../ui/stock/stock-mark.tsx';
import { useOverviewFilter } from './use-overview.ts';

type OverviewFiltersProps = { readonly sums: readonly CurrencySum[]; readonly total: number };

/** How many stocks are in each state, each a filter; and the usual filters of places. */
export function OverviewFilters({ sums, total }: OverviewFiltersProps) {
  const t = useText();
  const { query, type, state, set } = useOverviewFilter();
  return (
    <div className="stock-filters">
      <span className="dim">{t('stock.count.places', { count: total })}</span>
      {STOCK_STATES.map((one) => {
        const count = sums.reduce((sum, { states }) => sum + states[one], 0);
        if (count === 0 && state !== one) return null;
        return (
          <button
            key={one}
            type="button"
            className="plain-button stock-chip"
            aria-pressed={state === one}
            aria-label={`${t('stock.filter.state', { state: t(`stock.state.${one}`) })} ${count}`}
            onClick={() => set({ state: state === one ? null : one })}
          >
            <StockMark state={one} /> <b>{count}</b>
          </button>
        );
      })}
      <span className="stock-gap" />
      <Input
        className="stock-query"
        type="search"
        allowClear
        aria-label={t('stock.filter.query')}
        placeholder={t('stock.filter.query')}
        value={query}
        onChange={({ target }) => set({ query: target.value })}
      />
      <Select
        className="stock-type"
        aria-label={t('stock.filter.type')}
        placeholder={t('stock.filter.type')}
        allowClear
        popupMatchSelectWidth={false}
        value={type}
        onChange={(value) => set({ type: value ?? null })}
        options={PLACE_TYPES.map((one) => ({ value: one, label: t(`type.${one}`) }))}
      />
    </div>
  );
}
