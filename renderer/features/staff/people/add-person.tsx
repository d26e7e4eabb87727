import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type AddPersonProps = { readonly place: string | null; readonly onClose: (code: string | null) => void };

/** A new person: code and post are enough; a name only where the bank allows one. */
export function AddPerson({ place: first, onClose }: AddPersonProps) {
  const t = useText();
  const id = useId();
  const { query } = useCore();
  const placeName = usePlaceNames();
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const save = useCommand((client) => client.staff.save);
  const [code, setCode] = useState('');
  const [post, setPost] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState(first);
  const ready = code.trim() !== '' && post.trim() !== '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const person = { code: code.trim(), post: post.trim(), place, ...(name.trim() !== '' && { name: name.trim() }) };
    if ((await save.run(person)) !== null) onClose(person.code);
  };
  const input = (key: string, label: string, value: string, set: (text: string) => void) => (
    <label htmlFor={`${id}-${key}`}>
      {label}
      <input id={`${id}-${key}`} className="field" value={value} onChange={(event) => set(event.target.value)} />
    </label>
  );
  return (
    <Modal open title={t('staff.add')} footer={null} onCancel={() => onClose(null)} width={420}>
      <form className="side-form" onSubmit={(event) => void submit(event)}>
        {input('code', t('staff.column.code'), code, setCode)}
        {input('post', t('staff.column.post'), post, setPost)}
        {settings.data?.namesAllowed === false ? (
          <p className="faint">{t('staff.names.off')}</p>
        ) : (
          input('name', t('staff.name.optional'), name, setName)
        )}
        <div className="side-label">
          {t('staff.column.place')} {place === null ? null : <b>{placeName(place)}</b>}
          <PlaceFinder label={t('staff.place.find')} onFound={({ code: found }) => setPlace(found)} />
        </div>
        <div className="side-actions">
          <Button onClick={() => onClose(null)}>{t('places.form.cancel')}</Button>
          <Button needs="staff.save" type="primary" htmlType="submit" disabled={!ready} loading={save.pending}>
            {t('staff.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
