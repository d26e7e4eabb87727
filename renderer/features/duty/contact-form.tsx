import { App } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Contact } from '../../../shared/contract/contacts.ts';
import { CONTACT_KINDS } from '../../../shared/domain/duty/contact-kind.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useUndo } from '../../ui/undo/use-undo.ts';
import { readNumbers, writeNumbers } from './number-lines.ts';
import { Button } from '../../ui/act/button.tsx';

type ContactFormProps = { readonly contact: Contact | null; readonly onClose: () => void };

const FIELDS = ['organisation', 'organisationEn', 'department', 'place', 'language', 'note'] as const;

/** A contact: which organisation and desk, and its numbers one a line. No names of persons. */
export function ContactForm({ contact, onClose }: ContactFormProps) {
  const t = useText();
  const id = useId();
  const undo = useUndo();
  const { notification } = App.useApp();
  const save = useCommand((client) => client.contacts.save);
  const remove = useCommand((client) => client.contacts.remove);
  const [kind, setKind] = useState<Contact['kind']>(contact?.kind ?? 'other');
  const [numbers, setNumbers] = useState(writeNumbers(contact?.numbers ?? []));
  const [fields, setFields] = useState({
    organisation: contact?.organisation ?? '',
    organisationEn: contact?.organisationEn ?? '',
    department: contact?.department ?? '',
    place: contact?.place ?? '',
    language: contact?.language ?? '',
    note: contact?.note ?? '',
  });
  const [bad, setBad] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readNumbers(numbers);
    if (fields.organisation.trim() === '' || read.length === 0) return setBad(true);
    const { place, ...rest } = fields;
    const done = await save.run({
      ...(contact === null ? {} : { id: contact.id }),
      ...rest,
      kind,
      place: place.trim() === '' ? null : place.trim(),
      numbers: read,
    });
    if (done !== null) onClose();
    return undefined;
  };
  const onRemove = async (): Promise<void> => {
    if (contact === null) return;
    const done = await remove.run({ id: contact.id });
    if (done === null) return;
    notification.info({
      title: t('contacts.removed', { name: contact.organisation }),
      duration: 6,
      actions: (
        <Button needs="contacts.save" size="small" onClick={() => void undo(done.commandId)}>
          {t('common.undo')}
        </Button>
      ),
    });
    onClose();
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <div className="side-head">
        <h2>{t(contact === null ? 'contacts.new' : 'contacts.edit')}</h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <label htmlFor={`${id}-kind`}>
        {t('contacts.kind')}
        <select
          id={`${id}-kind`}
          className="field"
          value={kind}
          onChange={(event) => setKind(CONTACT_KINDS.find((one) => one === event.target.value) ?? 'other')}
        >
          {CONTACT_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`contacts.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {FIELDS.map((key) => (
        <label key={key} htmlFor={`${id}-${key}`}>
          {t(`contacts.${key}`)}
          <input
            id={`${id}-${key}`}
            className="field"
            maxLength={key === 'note' ? 600 : 120}
            value={fields[key]}
            onChange={(event) => setFields((before) => ({ ...before, [key]: event.target.value }))}
          />
        </label>
      ))}
      <label htmlFor={`${id}-numbers`}>
        {t('contacts.numbers')}
        <textarea
          id={`${id}-numbers`}
          className="field"
          rows={3}
          value={numbers}
          onChange={(event) => setNumbers(event.target.value)}
        />
      </label>
      {bad ? (
        <p className="side-problem" role="alert">
          {t('contacts.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="contacts.save" type="primary" htmlType="submit" loading={save.pending}>
          {t('common.save')}
        </Button>
        {contact === null ? null : (
          <Button needs="contacts.save" danger onClick={() => void onRemove()}>
            {t('contacts.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
