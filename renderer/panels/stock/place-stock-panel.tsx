import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../../ui/money/use-money.ts';
import { Panel } from '../../ui/panel/panel.tsx';
import { LevelBar } from '../../ui/stock/level-bar.tsx';
import { StockMark } from '../../ui/stock/stock-mark.tsx';
import './stock-panel.css';

/** The stock of one place on its page, worst first; nothing where no currency is held or required. */
export function PlaceStockPanel({ place }: { readonly place: string }) {
  const t = useText();
  const { query } = useCore();
  const { compact } = useMoney();
  const { data } = useQuery(query.stock.place.queryOptions({ input: { place } }));
  if (data === undefined || data.currencies.length === 0) return null;
  return (
    <Panel
      title={t('screen.stock')}
      aside={
        <Link to="/readiness/stock" search={{ place }}>
          {t('stock.place.open')}
        </Link>
      }
    >
      {data.currencies.map((cell) => (
        <div key={cell.currency} className="place-stock-line">
          <Link to="/readiness/stock" search={{ place, currency: cell.currency }}>
            {cell.currency}
          </Link>
          <LevelBar cell={cell} />
          <span>{cell.seenAt === null ? '—' : compact(cell.usable, cell.currency)}</span>
          <StockMark state={cell.state} size={12} />
        </div>
      ))}
    </Panel>
  );
}
