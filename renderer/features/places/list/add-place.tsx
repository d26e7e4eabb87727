import { Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { PLACE_TYPES, type PlaceType } from '../../../../shared/domain/places/place-type.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { DatumField, type Datum } from '../datum-field.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

/** A new place: code, name and type are enough; the rest can follow on its page. */
export function AddPlace({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const id = useId();
  const create = useCommand((client) => client.places.create);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [type, setType] = useState<PlaceType>('branch');
  const [lon, setLon] = useState('');
  const [lat, setLat] = useState('');
  const [datum, setDatum] = useState<Datum>('gcj02');
  const [problem, setProblem] = useState<string | null>(null);
  const positioned = lon.trim() !== '' || lat.trim() !== '';

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '' || name.trim() === '') return setProblem(t('places.form.required'));
    const at = { lon: Number(lon), lat: Number(lat) };
    const readable = lon.trim() !== '' && lat.trim() !== '' && Number.isFinite(at.lon) && Number.isFinite(at.lat);
    if (positioned && !readable) return setProblem(t('places.form.both'));
    const done = await create.run({
      code: code.trim(),
      name: name.trim(),
      type,
      ...(nameEn.trim() === '' ? {} : { nameEn: nameEn.trim() }),
      ...(positioned ? { ...at, datum } : {}),
    });
    if (done === null) return undefined;
    onClose();
    return navigate('/places/:code', { code: done.place.code });
  };
  const input = (key: string, label: string, value: string, set: (text: string) => void, needed = false) => (
    <label htmlFor={`${id}-${key}`} className="form-line">
      <span>
        {label}
        {needed ? <span className="faint"> · {t('places.form.required')}</span> : null}
      </span>
      <input id={`${id}-${key}`} className="field" value={value} onChange={(event) => set(event.target.value)} />
    </label>
  );
  return (
    <Modal open title={t('places.add')} footer={null} onCancel={onClose} width={460}>
      <form className="form" onSubmit={(event) => void save(event)}>
        {input('code', t('places.form.code'), code, setCode, true)}
        {input('name', t('places.form.name'), name, setName, true)}
        {input('nameEn', t('places.form.nameEn'), nameEn, setNameEn)}
        <label htmlFor={`${id}-type`} className="form-line">
          <span>{t('places.form.type')}</span>
          <select
            id={`${id}-type`}
            className="field"
            value={type}
            onChange={(event) => setType(PLACE_TYPES.find((one) => one === event.target.value) ?? 'branch')}
          >
            {PLACE_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`type.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="form-pair">
          {input('lon', t('places.form.lon'), lon, setLon)}
          {input('lat', t('places.form.lat'), lat, setLat)}
        </div>
        {positioned ? <DatumField value={datum} onChange={setDatum} /> : null}
        {problem === null ? null : (
          <p className="place-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="hours-actions">
          <Button onClick={onClose}>{t('places.form.cancel')}</Button>
          <Button needs="places.create" type="primary" htmlType="submit" loading={create.pending}>
            {t('places.form.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
