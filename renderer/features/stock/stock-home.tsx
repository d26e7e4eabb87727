import { Link, navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Overview } from './overview/overview.tsx';
import { PacksTab } from './packs/packs-tab.tsx';
import { ReplenishmentTab } from './replenishment/replenishment-tab.tsx';
import { Button } from '../../ui/act/button.tsx';

const TABS = ['overview', 'packs', 'replenishment'] as const;

/** Overview, packs and replenishment over all places. */
export function StockHome({ tab }: { readonly tab: string | null }) {
  const t = useText();
  const current = TABS.find((one) => one === tab) ?? 'overview';
  return (
    <div className="stock-screen">
      <header className="stock-head">
        <h1>{t('stock.title')}</h1>
        <nav className="stock-tabs" aria-label={t('stock.tabs')}>
          {TABS.map((one) => (
            <Link
              key={one}
              to="/readiness/stock"
              search={{ tab: one }}
              aria-current={one === current ? 'page' : undefined}
            >
              {t(`stock.tab.${one}`)}
            </Link>
          ))}
        </nav>
        <span className="stock-gap" />
        <Button needs="imports.start" onClick={() => navigate('/import', {}, { kind: 'stock-counts' })}>
          {t('stock.import')}
        </Button>
      </header>
      {current === 'overview' ? <Overview /> : current === 'packs' ? <PacksTab /> : <ReplenishmentTab />}
    </div>
  );
}
