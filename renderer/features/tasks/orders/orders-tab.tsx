import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { SplitFailed } from '../../../ui/split/split-failed.tsx';
import { NewOrder } from './new-order.tsx';
import { useOrderColumns } from './order-columns.tsx';
import { OrderDetail } from './order-detail.tsx';
import { Button } from '../../../ui/act/button.tsx';

type OrdersTabProps = { readonly search: URLSearchParams; readonly strip: ReactNode };

/** Orders down with who acknowledged; those that somebody has not answered in time first. */
export function OrdersTab({ search, strip }: OrdersTabProps) {
  const t = useText();
  const { query } = useCore();
  const columns = useOrderColumns();
  const chosen = search.get('order');
  const show = search.get('show') === 'all' ? 'all' : 'open';
  const incident = search.get('incident') ?? undefined;
  const about = incident === undefined ? {} : { incident };
  const { data, isError, refetch } = useQuery({
    ...query.orders.list.queryOptions({ input: { ...about, ...(show === 'open' ? { open: true } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: { order?: string | null; show?: 'open' | 'all'; create?: string }): void =>
    navigate(
      '/incidents/tasks',
      {},
      {
        tab: 'orders',
        order: (next.order === undefined ? chosen : next.order) ?? undefined,
        show: (next.show ?? show) === 'open' ? undefined : 'all',
        incident,
        create: next.create,
      },
      { replace: true },
    );
  const items = data?.items ?? [];
  const shown = chosen ?? items[0]?.id ?? null;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('tasks.title')}</h1>
        {strip}
        <span className="split-gap" />
        <Button needs="orders.issue" type="primary" onClick={() => go({ create: '1' })}>
          {t('orders.new')}
        </Button>
      </header>
      <div className="split-head">
        <FilterStrip
          label={t('orders.filter')}
          chosen={show}
          onChoose={(key) => go({ show: key, order: null })}
          choices={[
            { key: 'open', label: t('orders.filter.open') },
            { key: 'all', label: t('orders.filter.all') },
          ]}
        />
        {data === undefined ? null : (
          <span className={data.overdue > 0 ? 'warn-word' : 'dim'}>
            {t('orders.sum', { waiting: data.waiting, overdue: data.overdue })}
          </span>
        )}
      </div>
      {isError ? <SplitFailed text={t('tasks.failed')} onRetry={refetch} /> : null}
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('tasks.tab.orders')}
            rows={items}
            keyOf={(order) => order.id}
            columns={columns}
            selected={shown === null ? undefined : new Set([shown])}
            onOpen={(order) => go({ order: order.id })}
            memory="orders"
            empty={
              data === undefined ? null : (
                <Empty
                  title={t(show === 'open' ? 'orders.empty.open' : 'orders.empty.title')}
                  hint={t('orders.empty.text')}
                >
                  <Button needs="orders.issue" type="primary" onClick={() => go({ create: '1' })}>
                    {t('orders.new')}
                  </Button>
                </Empty>
              )
            }
          />
          <p className="split-keys">{t('orders.keys')}</p>
        </div>
        <SidePane label={t('tasks.side')}>
          {shown === null ? <p className="faint">{t('orders.choose')}</p> : <OrderDetail key={shown} id={shown} />}
        </SidePane>
      </div>
      {search.get('create') === null ? null : (
        <NewOrder
          incident={incident ?? null}
          onClose={() => go({})}
          onIssued={(order) => go({ order, show: 'open' })}
        />
      )}
    </div>
  );
}
