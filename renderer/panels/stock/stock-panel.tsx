import { useQuery } from '@tanstack/react-query';
import type { CurrencySum } from '../../../shared/contract/stock.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { CurrencyRow } from './currency-row.tsx';
import './stock-panel.css';

const gap = ({ minimum, covered }: CurrencySum): number => (minimum === 0 ? 0 : (minimum - covered) / minimum);

/** Sum of each currency against the minimums of all places, the greatest gap first. */
export function StockPanel() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.stock.overview.queryOptions({ input: { limit: 1 } }));
  const sums = (data?.currencies ?? [])
    .filter(({ minimum }) => minimum > 0)
    .toSorted((a, b) => b.states['below-minimum'] - a.states['below-minimum'] || gap(b) - gap(a));
  return (
    <Panel
      title={<Link to="/readiness/stock">{t('stock.panel')}</Link>}
      aside={t('stock.panel.aside')}
      className="stock-panel"
      scroll={sums.length > 0}
    >
      {data === undefined ? null : sums.length === 0 ? (
        <Empty title={t('stock.panel.none')} hint={t('stock.panel.none.hint')}>
          <Link to="/readiness/stock">{t('screen.stock')}</Link>
        </Empty>
      ) : (
        <ul className="stock-sums">
          {sums.map((sum) => (
            <CurrencyRow key={sum.currency} sum={sum} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
