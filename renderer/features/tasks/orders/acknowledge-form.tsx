import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { OrderRecipient } from '../../../../shared/contract/orders.ts';
import { MEDIA, type Medium } from '../../../../shared/domain/clocks/clock-rule.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { mediumText } from './medium-text.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type AcknowledgeFormProps = {
  readonly order: string;
  readonly recipient: OrderRecipient;
  /** What the recipient is called here. */
  readonly name: string;
  readonly onDone: () => void;
};

/** Takes an acknowledgement down: who answered, by which medium. Enter saves. */
export function AcknowledgeForm({ order, recipient, name, onDone }: AcknowledgeFormProps) {
  const t = useText();
  const id = useId();
  const acknowledge = useCommand((client) => client.orders.acknowledge);
  const first = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState(recipient.post ?? '');
  const [medium, setMedium] = useState<Medium>('phone');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(by.trim() === '');
    if (by.trim() === '') return;
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const done = await acknowledge.run({ order, recipient: recipient.id, by: by.trim(), medium, ...said });
    if (done !== null) onDone();
  };
  return (
    <form
      className="side-form"
      aria-label={t('orders.acknowledge.of', { name })}
      onSubmit={(event) => void send(event)}
    >
      <div className="form-row">
        <label htmlFor={`${id}-by`}>
          {t('orders.acknowledge.by')}
          <input
            id={`${id}-by`}
            ref={first}
            className="field"
            maxLength={120}
            aria-invalid={missing}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </label>
        <label htmlFor={`${id}-medium`}>
          {t('orders.acknowledge.medium')}
          <select
            id={`${id}-medium`}
            className="field"
            value={medium}
            onChange={(event) => setMedium(MEDIA.find((one) => one === event.target.value) ?? 'phone')}
          >
            {MEDIA.map((one) => (
              <option key={one} value={one}>
                {mediumText(one, t)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label htmlFor={`${id}-note`}>
        {t('orders.acknowledge.note')}
        <input
          id={`${id}-note`}
          className="field"
          maxLength={600}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {missing ? (
        <p className="side-problem" role="alert">
          {t('orders.acknowledge.missing')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="orders.acknowledge" type="primary" htmlType="submit" loading={acknowledge.pending}>
          {t('orders.acknowledge.save')}
        </Button>
        <Button onClick={onDone}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
