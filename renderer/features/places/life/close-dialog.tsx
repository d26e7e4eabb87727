import { Button, Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Place } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';

type Props = {
  readonly place: Place;
  readonly onClose: () => void;
  readonly onDone: (title: string, commandId: string) => void;
};

/** Closes a place; why is asked, because the page says so for ever. */
export function CloseDialog({ place, onClose, onDone }: Props) {
  const t = useText();
  const nameOf = useName();
  const id = useId();
  const close = useCommand((client) => client.places.close);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    const done = await close.run({ code: place.code, reason: reason.trim() });
    if (done === null) return undefined;
    onClose();
    return onDone(t('life.closed.now', { name: nameOf(place) }), done.commandId);
  };
  return (
    <Modal open title={t('life.close.title', { name: nameOf(place) })} footer={null} onCancel={onClose} width={460}>
      <form className="form" onSubmit={(event) => void save(event)}>
        <p className="dim">{t('life.close.text')}</p>
        <label htmlFor={id} className="form-line">
          <span>{t('life.reason')}</span>
          <input
            id={id}
            className="field"
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {missing && reason.trim() === '' ? (
          <p className="place-problem" role="alert">
            {t('life.reason.needed')}
          </p>
        ) : null}
        <div className="hours-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" danger htmlType="submit" loading={close.pending}>
            {t('life.close')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
