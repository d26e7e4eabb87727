import { Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Place } from '../../../../shared/contract/places.ts';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../../ui/time/zone-input.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type Props = {
  readonly place: Place;
  readonly onClose: () => void;
  readonly onDone: (title: string, commandId: string) => void;
};

const DAY_MS = 86_400_000;

/** Closes a place now or plans that for later; why is asked, because the page says so for ever. */
export function CloseDialog({ place, onClose, onDone }: Props) {
  const t = useText();
  const nameOf = useName();
  const id = useId();
  const zone = useZone();
  const now = useNow();
  const format = useFormat();
  const close = useCommand((client) => client.places.close);
  const [reason, setReason] = useState('');
  const [when, setWhen] = useState('');
  const [problem, setProblem] = useState<'reason' | 'when' | null>(null);
  const change = (set: () => void): void => {
    setProblem(null);
    set();
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem('reason');
    const at = when.trim() === '' ? undefined : fromZoneInput(when, zone);
    if (at === null) return setProblem('when');
    const done = await close.run({ code: place.code, reason: reason.trim(), ...(at !== undefined && { at }) });
    if (done === null) return undefined;
    onClose();
    const planned = done.place.closedAt === null && at !== undefined;
    const name = nameOf(place);
    return onDone(
      planned ? t('life.closing.planned', { name, at: format.dateTime(at) }) : t('life.closed.now', { name }),
      done.commandId,
    );
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
            onChange={(event) => change(() => setReason(event.target.value))}
          />
        </label>
        <label htmlFor={`${id}-when`} className="form-line">
          <span>{t('life.close.when')}</span>
          <input
            id={`${id}-when`}
            className="field"
            placeholder={t('life.close.when.hint', { example: toZoneInput(now + DAY_MS, zone) })}
            value={when}
            onChange={(event) => change(() => setWhen(event.target.value))}
          />
        </label>
        {problem === null ? null : (
          <p className="place-problem" role="alert">
            {t(problem === 'reason' ? 'life.reason.needed' : 'life.close.when.bad')}
          </p>
        )}
        <div className="hours-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button needs="places.close" type="primary" danger htmlType="submit" loading={close.pending}>
            {t('life.close')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
