import type { DutyOrder } from '../../../../shared/contract/orders.ts';
import { useNow } from '../../../app/now.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import type { TableColumn } from '../../../ui/list/virtual-table.tsx';
import { RecipientMark } from '../../../ui/task/recipient-mark.tsx';

/** The worst state among the recipients: what the order as a whole waits for. */
export function stateOf({ recipients, withdrawnAt, overdue }: DutyOrder): DutyOrder['recipients'][number]['state'] {
  if (withdrawnAt !== null) return 'withdrawn';
  if (overdue > 0) return 'overdue';
  return recipients.some(({ state }) => state === 'waiting') ? 'waiting' : 'acknowledged';
}

/** Columns of the list of orders. */
export function useOrderColumns(): readonly TableColumn<DutyOrder>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow();
  return [
    {
      id: 'state',
      title: t('orders.column.state'),
      width: '104px',
      render: (order) => <RecipientMark state={stateOf(order)} />,
    },
    {
      id: 'text',
      title: t('orders.column.text'),
      width: 'minmax(200px, 2.4fr)',
      render: (order) => (
        <>
          <span className="dim keep-word">{t('orders.number', { number: order.number })}</span>
          <span className="cut" title={order.text}>
            {order.text}
          </span>
          {order.sample ? <span className="dim keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'to',
      title: t('orders.column.to'),
      width: 'minmax(120px, 1.2fr)',
      render: (order) => {
        const names = order.recipients.map(
          ({ post, place, placeName, placeNameEn }) =>
            post ?? nameOf({ name: placeName ?? place ?? '—', nameEn: placeNameEn }),
        );
        return (
          <span className="cut dim" title={names.join(' · ')}>
            {names.join(' · ')}
          </span>
        );
      },
    },
    {
      id: 'answered',
      title: t('orders.column.answered'),
      width: '84px',
      render: (order) => (
        <span className={order.overdue > 0 ? 'warn-word' : undefined}>
          {`${order.acknowledged}/${order.recipients.length}`}
        </span>
      ),
    },
    {
      id: 'due',
      title: t('orders.column.due'),
      width: '92px',
      render: (order) => <span title={format.dateTime(order.dueAt)}>{format.moment(order.dueAt, now)}</span>,
    },
  ];
}
