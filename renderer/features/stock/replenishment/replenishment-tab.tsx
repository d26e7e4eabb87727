import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplenishmentNeed } from '../../../../shared/contract/stock.ts';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Empty } from '../../../ui/panel/empty.tsx';
import { StockMark } from '../../../ui/stock/stock-mark.tsx';
import { MoveDialog, type MoveRequest } from '../move/move-dialog.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { Button } from '../../../ui/act/button.tsx';

type Line = { readonly need: ReplenishmentNeed; readonly index: number };

/** Who lies below the safety stock, and the transfer that mends it: one action opens it filled in. */
export function ReplenishmentTab() {
  const t = useText();
  const placeName = usePlaceNames();
  const { amount, money, name } = useMoney();
  const { query } = useCore();
  const [moving, setMoving] = useState<MoveRequest | null>(null);
  const { data } = useQuery(query.stock.replenishment.queryOptions({ input: {} }));
  // A need that takes from several places has a line for each.
  const rows = (data?.needs ?? []).flatMap((need): Line[] =>
    Array.from({ length: Math.max(1, need.proposals.length) }, (_, index) => ({ need, index })),
  );
  const open = ({ need, index }: Line): void => {
    const proposal = need.proposals[index];
    if (proposal === undefined) return;
    const { currency, place: to } = need;
    setMoving({ kind: 'transfer', place: proposal.from, to, currency, lines: proposal.lines });
  };
  const columns: readonly TableColumn<Line>[] = [
    {
      id: 'place',
      title: t('stock.need.place'),
      width: 'minmax(160px, 1.4fr)',
      render: ({ need, index }) =>
        index > 0 ? null : (
          <Link to="/readiness/stock" search={{ place: need.place, currency: need.currency }} className="cut">
            {placeName(need.place)}
          </Link>
        ),
    },
    {
      id: 'currency',
      title: t('stock.need.currency'),
      width: 'minmax(120px, 0.9fr)',
      render: ({ need, index }) =>
        index > 0 ? null : (
          <span className="cut">
            {need.currency} <span className="dim">{name(need.currency)}</span>
          </span>
        ),
    },
    {
      id: 'state',
      title: t('stock.need.state'),
      width: '120px',
      render: ({ need, index }) =>
        index > 0 ? null : <StockMark state={need.belowMinimum ? 'below-minimum' : 'below-safety'} />,
    },
    {
      id: 'has',
      title: t('stock.need.has'),
      width: 'minmax(150px, 1fr)',
      className: 'vtable-number',
      render: ({ need, index }) =>
        index > 0 ? null : (
          <span>
            {amount(need.usable, need.currency)} <span className="dim">/ {amount(need.target, need.currency)}</span>
          </span>
        ),
    },
    {
      id: 'from',
      title: t('stock.need.from'),
      width: 'minmax(260px, 2fr)',
      render: ({ need, index }) => {
        const proposal = need.proposals[index];
        const missing =
          need.unmet > 0 && index >= need.proposals.length - 1 ? (
            <span className="need-unmet">{t('stock.need.unmet', { amount: amount(need.unmet, need.currency) })}</span>
          ) : null;
        if (proposal === undefined)
          return (
            <>
              <span className="dim">{t('stock.need.nobody')}</span>
              {missing}
            </>
          );
        return (
          <>
            <span className="cut">
              {t('stock.need.propose', {
                from: placeName(proposal.from),
                amount: money(proposal.amount, need.currency),
              })}
            </span>
            <span className="dim">
              {proposal.metres === null
                ? t('stock.need.far')
                : t('stock.need.distance', { distance: formatMetres(proposal.metres) })}
            </span>
            {missing}
          </>
        );
      },
    },
    {
      id: 'do',
      title: <span className="visually-hidden">{t('stock.need.do')}</span>,
      width: '86px',
      render: (line) => {
        const proposal = line.need.proposals[line.index];
        if (proposal === undefined) return null;
        const said = {
          currency: line.need.currency,
          from: placeName(proposal.from),
          to: placeName(line.need.place),
        };
        return (
          <Button needs="stock.move" size="small" aria-label={t('stock.need.do.of', said)} onClick={() => open(line)}>
            {t('stock.need.do')}
          </Button>
        );
      },
    },
  ];
  return (
    <>
      <VirtualTable
        label={t('stock.tab.replenishment')}
        rows={rows}
        keyOf={({ need, index }) => `${need.place} ${need.currency} ${index}`}
        columns={columns}
        onOpen={(line) =>
          line.need.proposals[line.index] === undefined
            ? navigate('/readiness/stock', {}, { place: line.need.place, currency: line.need.currency })
            : open(line)
        }
        rowHeight={34}
        rowClass={({ index }) => (index > 0 ? 'need-more' : '')}
        empty={data === undefined ? null : <Empty title={t('stock.need.none')} hint={t('stock.need.none.text')} />}
      />
      {data === undefined || data.total === data.needs.length ? null : (
        <p className="stock-foot faint">{t('stock.need.worst', { shown: data.needs.length, total: data.total })}</p>
      )}
      {moving === null ? null : <MoveDialog request={moving} onClose={() => setMoving(null)} />}
    </>
  );
}
