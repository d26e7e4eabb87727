import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { operatorLabel } from '../../../app/operator.ts';
import { Link } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { OneLineForm } from './one-line-form.tsx';
import { RecipientLine } from './recipient-line.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** One order: its text, and for each recipient whether it answered, or how to take the answer down. */
export function OrderDetail({ id }: { readonly id: string }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const withdraw = useCommand((client) => client.orders.withdraw);
  const [withdrawing, setWithdrawing] = useState(false);
  const { data, isError } = useQuery(query.orders.get.queryOptions({ input: { order: id } }));
  if (isError) return <p className="faint">{t('tasks.gone')}</p>;
  if (data === undefined) return null;
  const { order } = data;
  const open = order.withdrawnAt === null && order.acknowledged < order.recipients.length;
  return (
    <>
      <h2>{t('orders.title', { number: order.number })}</h2>
      <p className="order-text">{order.text}</p>
      <dl className="facts">
        <dt>{t('orders.issued')}</dt>
        <dd>
          {operatorLabel(order.issuedBy)} · {format.dateTime(order.issuedAt)}
        </dd>
        <dt>{t('orders.column.due')}</dt>
        <dd className={open && now > order.dueAt ? 'late-text' : undefined}>
          {format.dateTime(order.dueAt)} · {t('orders.every', { count: order.remindMinutes })}
        </dd>
        {order.incident === null ? null : (
          <>
            <dt>{t('tasks.incident')}</dt>
            <dd>
              <Link to="/incidents/:id" params={{ id: order.incident }}>
                #{order.incidentNumber} {order.incidentTitle}
              </Link>
            </dd>
          </>
        )}
        {order.withdrawnAt === null ? null : (
          <>
            <dt>{t('orders.state.withdrawn')}</dt>
            <dd>
              {order.withdrawnBy} · {format.dateTime(order.withdrawnAt)}
              <div>{order.withdrawReason}</div>
            </dd>
          </>
        )}
      </dl>
      <h3>{t('orders.answers', { done: order.acknowledged, total: order.recipients.length })}</h3>
      <ul className="recipients">
        {order.recipients.map((recipient) => (
          <RecipientLine key={recipient.id} order={order} recipient={recipient} />
        ))}
      </ul>
      {!open ? null : withdrawing ? (
        <OneLineForm
          needs="orders.withdraw"
          label={t('orders.withdraw.why')}
          send={t('orders.withdraw')}
          pending={withdraw.pending}
          onCancel={() => setWithdrawing(false)}
          onSend={(reason) =>
            void withdraw.run({ order: id, reason }).then((done) => (done === null ? undefined : setWithdrawing(false)))
          }
        />
      ) : (
        <div className="side-actions">
          <Button needs="orders.withdraw" onClick={() => setWithdrawing(true)}>
            {t('orders.withdraw')}
          </Button>
        </div>
      )}
    </>
  );
}
