import { Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Place } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { DatumField, type Datum } from '../datum-field.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type Props = {
  readonly place: Place;
  readonly onClose: () => void;
  readonly onDone: (title: string, commandId: string) => void;
};

/** Puts a place elsewhere; where it was stays on its page. */
export function MoveDialog({ place, onClose, onDone }: Props) {
  const t = useText();
  const nameOf = useName();
  const id = useId();
  const move = useCommand((client) => client.places.move);
  const [lon, setLon] = useState('');
  const [lat, setLat] = useState('');
  const [datum, setDatum] = useState<Datum>('gcj02');
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const positioned = lon.trim() !== '' || lat.trim() !== '';

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const at = { lon: Number(lon), lat: Number(lat) };
    const readable = lon.trim() !== '' && lat.trim() !== '' && Number.isFinite(at.lon) && Number.isFinite(at.lat);
    if (positioned && !readable) return setProblem(t('places.form.both'));
    if (!positioned && address.trim() === '') return setProblem(t('life.move.needed'));
    if (reason.trim() === '') return setProblem(t('life.reason.needed'));
    const done = await move.run({
      code: place.code,
      reason: reason.trim(),
      ...(positioned ? { ...at, datum } : {}),
      ...(address.trim() === '' ? {} : { address: address.trim() }),
    });
    if (done === null) return undefined;
    onClose();
    return onDone(t('life.move.done', { name: nameOf(place) }), done.commandId);
  };
  const input = (key: string, label: string, value: string, set: (text: string) => void) => (
    <label htmlFor={`${id}-${key}`} className="form-line">
      <span>{label}</span>
      <input
        id={`${id}-${key}`}
        className="field"
        maxLength={300}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <Modal open title={t('life.move.title', { name: nameOf(place) })} footer={null} onCancel={onClose} width={460}>
      <form className="form" onSubmit={(event) => void save(event)}>
        <p className="dim">{t('life.move.text')}</p>
        <div className="form-pair">
          {input('lon', t('places.form.lon'), lon, setLon)}
          {input('lat', t('places.form.lat'), lat, setLat)}
        </div>
        {positioned ? <DatumField value={datum} onChange={setDatum} /> : null}
        {input('address', t('life.address'), address, setAddress)}
        {input('reason', t('life.reason'), reason, setReason)}
        {problem === null ? null : (
          <p className="place-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="hours-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button needs="places.move" type="primary" htmlType="submit" loading={move.pending}>
            {t('life.move')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
