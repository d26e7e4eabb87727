import type { MomentDifference } from '../../../shared/contract/moments.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../../ui/money/use-money.ts';
import { Panel } from '../../ui/panel/panel.tsx';
import { Same } from './same.tsx';

/** Sums of currencies that differ. Amounts in minor units. */
export function StockPart({ difference: { stock } }: { readonly difference: MomentDifference }) {
  const t = useText();
  const money = useMoney();
  return (
    <Panel title={t('compare.stock')} aside={t('compare.stock.places', { total: stock.places.total })}>
      {stock.currencies.length === 0 ? (
        <Same />
      ) : (
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{t('compare.currency')}</th>
              <th scope="col">{t('compare.usable')}</th>
              <th scope="col">{t('compare.minimum')}</th>
            </tr>
          </thead>
          <tbody>
            {stock.currencies.map(({ currency, before, after }) => (
              <tr key={currency}>
                <th scope="row">{currency}</th>
                <td>
                  {before === null ? '—' : money.amount(before.usable, currency)} →{' '}
                  <b>{after === null ? '—' : money.amount(after.usable, currency)}</b>
                </td>
                <td className="dim">{after === null ? '—' : money.amount(after.minimum, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
