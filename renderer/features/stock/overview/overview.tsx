import { Button } from 'antd';
import { useMemo } from 'react';
import type { CurrencySum, StockOverviewRow } from '../../../../shared/contract/stock.ts';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { StockMark } from '../../../ui/stock/stock-mark.tsx';
import { CurrencyHead } from './currency-head.tsx';
import { OverviewFilters } from './overview-filters.tsx';
import { StockCellView } from './stock-cell.tsx';
import { useOverview, useOverviewFilter } from './use-overview.ts';

const openPlace = (place: string): void => navigate('/readiness/stock', {}, { place });

/** Places × currencies, worst first; each currency's sum against its minimums stands above its column. */
export function Overview() {
  const t = useText();
  const nameOf = useName();
  const filter = useOverviewFilter();
  const { data, error, refetch } = useOverview();
  const sums = data?.currencies;
  const columns = useMemo((): readonly TableColumn<StockOverviewRow>[] => {
    const place: TableColumn<StockOverviewRow> = {
      id: 'place',
      title: t('stock.column.place'),
      width: 'minmax(150px, 1.8fr)',
      className: 'stock-place',
      render: (row) => (
        <>
          <StockMark state={row.state} word={false} />
          <Link to="/readiness/stock" search={{ place: row.place }} className="cut" tabIndex={-1} title={nameOf(row)}>
            {nameOf(row)}
          </Link>
        </>
      ),
    };
    const column = (sum: CurrencySum): TableColumn<StockOverviewRow> => ({
      id: sum.currency,
      title: <CurrencyHead sum={sum} />,
      width: 'minmax(74px, 1fr)',
      className: 'stock-currency',
      render: (row) => <StockCellView cell={row.cells.find(({ currency }) => currency === sum.currency)} />,
    });
    return [place, ...(sums ?? []).map(column)];
  }, [sums, nameOf, t]);
  const filtered = filter.query !== '' || filter.type !== null || filter.currency !== null || filter.state !== null;
  return (
    <>
      <OverviewFilters sums={sums ?? []} total={data?.total ?? 0} />
      {error === null ? null : (
        <p className="stock-failed" role="alert">
          {t('stock.failed')}{' '}
          <Button size="small" onClick={() => void refetch()}>
            {t('common.retry')}
          </Button>
        </p>
      )}
      <div className="stock-table">
        <VirtualTable
          label={t('stock.title')}
          rows={data?.rows ?? []}
          keyOf={(row) => row.place}
          columns={columns}
          onOpen={(row) => openPlace(row.place)}
          rowHeight={42}
          memory="stock"
          empty={
            data === undefined ? null : filtered ? (
              <Empty title={t('stock.empty.filtered')}>
                <Button onClick={filter.clear}>{t('stock.filter.clear')}</Button>
              </Empty>
            ) : (
              <Empty title={t('stock.empty.title')} hint={t('stock.empty.text')}>
                <Button onClick={() => navigate('/settings', {}, { section: 'event' })}>{t('screen.settings')}</Button>
              </Empty>
            )
          }
        />
      </div>
      <p className="stock-foot faint">{t('stock.keys')}</p>
    </>
  );
}
