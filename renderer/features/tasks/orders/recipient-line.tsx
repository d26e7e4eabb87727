import { useState } from 'react';
import type { DutyOrder, OrderRecipient } from '../../../../shared/contract/orders.ts';
import { useNow } from '../../../app/now.ts';
import { operatorLabel } from '../../../app/operator.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { RecipientMark } from '../../../ui/task/recipient-mark.tsx';
import { AcknowledgeForm } from './acknowledge-form.tsx';
import { mediumText } from './medium-text.ts';
import { Button } from '../../../ui/act/button.tsx';

type RecipientLineProps = { readonly order: DutyOrder; readonly recipient: OrderRecipient };

/** One recipient: its answer, or the reminders so far and the way to take its answer down. */
export function RecipientLine({ order, recipient }: RecipientLineProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const nameOf = useName();
  const remind = useCommand((client) => client.orders.remind);
  const [answering, setAnswering] = useState(false);
  const { post, place, placeName, placeNameEn, placePhone, state, acknowledgedAt, acknowledgedBy, medium } = recipient;
  const name = post ?? nameOf({ name: placeName ?? place ?? '—', nameEn: placeNameEn });
  const owed = state === 'waiting' || state === 'overdue';
  return (
    <li>
      <div className="recipient-head">
        <RecipientMark state={state} />
        <b className="cut" title={name}>
          {name}
        </b>
        {owed && !answering ? (
          <>
            <Button
              needs="orders.acknowledge"
              size="small"
              type="primary"
              aria-label={t('orders.acknowledge.of', { name })}
              onClick={() => setAnswering(true)}
            >
              {t('orders.acknowledge')}
            </Button>
            <Button
              needs="orders.remind"
              size="small"
              loading={remind.pending}
              aria-label={t('orders.remind.of', { name })}
              onClick={() => void remind.run({ order: order.id, recipient: recipient.id, medium: 'phone' })}
            >
              {t('orders.remind')}
            </Button>
          </>
        ) : null}
      </div>
      {acknowledgedAt === null ? null : (
        <p className="recipient-note">
          {t('orders.answered', {
            by: acknowledgedBy ?? '',
            at: format.moment(acknowledgedAt, now),
            medium: mediumText(medium ?? '', t),
          })}
          {recipient.enteredBy === null ? '' : ` · ${t('orders.entered', { by: operatorLabel(recipient.enteredBy) })}`}
          {recipient.note === null ? '' : ` · ${recipient.note}`}
        </p>
      )}
      {owed ? (
        <p className="recipient-note">
          {placePhone === null ? '' : `${placePhone} · `}
          {recipient.remindedAt === null
            ? t('orders.reminders.none')
            : t('orders.reminders', { count: recipient.reminders, at: format.moment(recipient.remindedAt, now) })}
          {recipient.remindAt === null
            ? ''
            : ` · ${t('orders.remind.next', { at: format.moment(recipient.remindAt, now) })}`}
        </p>
      ) : null}
      {answering ? (
        <AcknowledgeForm order={order.id} recipient={recipient} name={name} onDone={() => setAnswering(false)} />
      ) : null}
    </li>
  );
}
