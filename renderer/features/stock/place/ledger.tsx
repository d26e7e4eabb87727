import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { LedgerRow } from '../../../../shared/contract/stock.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Empty } from '../../../ui/panel/empty.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { ReverseDialog } from './reverse-dialog.tsx';
import { Button } from '../../../ui/act/button.tsx';

const ROWS = 500;

/** Every movement of a place, newest first, with the balance it left. What was taken back stays, struck through. */
export function Ledger({ place, currency }: { readonly place: string; readonly currency: string }) {
  const t = useText();
  const format = useFormat();
  const { amount } = useMoney();
  const { query } = useCore();
  const nameOf = usePlaceNames();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<LedgerRow | null>(null);
  const { data } = useQuery(
    query.stock.movements.queryOptions({ input: { place, limit: ROWS, ...(!all && { currency }) } }),
  );
  const rows = data?.rows ?? [];
  const signed = (value: number, of: string): string => `${value > 0 ? '+' : ''}${amount(value, of)}`;
  const columns: readonly TableColumn<LedgerRow>[] = [
    {
      id: 'at',
      title: t('stock.ledger.at'),
      width: '132px',
      render: (row) => <span className="dim">{format.dateTime(row.at)}</span>,
    },
    {
      id: 'kind',
      title: t('stock.ledger.kind'),
      width: 'minmax(120px, 1.2fr)',
      render: (row) => (
        <span className="cut">
          {t(`stock.kind.${row.kind}`)}
          {row.other === null ? null : (
            <span className="dim">
              {' '}
              {t(row.pieces < 0 ? 'stock.ledger.to' : 'stock.ledger.from', { place: nameOf(row.other) })}
            </span>
          )}
          {row.counted === null ? null : (
            <span className="dim"> {t('stock.ledger.counted', { pieces: row.counted })}</span>
          )}
          {row.reversed ? <span className="ledger-tag">{t('stock.ledger.reversed')}</span> : null}
        </span>
      ),
    },
    {
      id: 'pieces',
      title: t('stock.ledger.pieces'),
      width: 'minmax(120px, 1fr)',
      className: 'vtable-number',
      render: (row) => (
        <span className="cut">
          {all ? <span className="faint">{row.currency} </span> : null}
          {amount(row.denomination, row.currency)} ×{' '}
          {row.pieces < 0 ? `−${-row.pieces}` : row.pieces > 0 ? `+${row.pieces}` : 0}
        </span>
      ),
    },
    {
      id: 'amount',
      title: t('stock.ledger.amount'),
      width: 'minmax(86px, 0.8fr)',
      className: 'vtable-number',
      render: (row) => <span className={row.amount === 0 ? 'faint' : ''}>{signed(row.amount, row.currency)}</span>,
    },
    {
      id: 'balance',
      title: t('stock.ledger.balance'),
      width: 'minmax(86px, 0.8fr)',
      className: 'vtable-number',
      render: (row) => amount(row.balance, row.currency),
    },
    {
      id: 'by',
      title: t('stock.ledger.by'),
      width: 'minmax(84px, 0.8fr)',
      render: (row) => (
        <span className="cut dim" title={row.note ?? undefined}>
          {row.operator ?? row.post}
          {row.note === null ? '' : ` · ${row.note}`}
        </span>
      ),
    },
    {
      id: 'reverse',
      title: <span className="visually-hidden">{t('stock.ledger.reverse')}</span>,
      width: '64px',
      render: (row) =>
        row.reversed || row.kind === 'reversal' ? null : (
          <Button
            needs="stock.reverse"
            size="small"
            type="link"
            aria-label={t('stock.ledger.reverse.of', {
              kind: t(`stock.kind.${row.kind}`),
              when: format.dateTime(row.at),
            })}
            onClick={() => setAsked(row)}
          >
            {t('stock.ledger.reverse')}
          </Button>
        ),
    },
  ];
  return (
    <section className="stock-ledger" aria-label={t('stock.ledger')}>
      <header>
        <h2>{t('stock.ledger')}</h2>
        <span className="faint">{t('stock.ledger.count', { count: data?.total ?? 0 })}</span>
        <span className="stock-gap" />
        <Segmented
          size="small"
          value={all ? 'all' : 'one'}
          onChange={(value) => setAll(value === 'all')}
          options={[
            { value: 'one', label: currency },
            { value: 'all', label: t('stock.ledger.all') },
          ]}
        />
      </header>
      <VirtualTable
        label={t('stock.ledger')}
        rows={rows}
        keyOf={(row) => row.id}
        columns={columns}
        rowHeight={28}
        rowClass={(row) => (row.reversed ? 'ledger-reversed' : row.kind === 'count' ? 'ledger-count' : '')}
        empty={data === undefined ? null : <Empty title={t('stock.ledger.none')} hint={t('stock.ledger.none.text')} />}
      />
      {asked === null ? null : (
        <ReverseDialog
          row={asked}
          lines={rows.filter(({ entry }) => entry === asked.entry).length * (asked.transfer === null ? 1 : 2)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
