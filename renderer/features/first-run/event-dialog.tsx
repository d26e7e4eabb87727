import { Button, Input, Modal, Select } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { machineZone } from '../../i18n/zone.tsx';
import { draftToEvent, emptyDraft, type EventDraft } from './event-draft.ts';

const ZONES = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

type EventDialogProps = { readonly open: boolean; readonly onClose: () => void };

/** Creates the event: name, zone, opening and closing in that zone. */
export function EventDialog({ open, onClose }: EventDialogProps) {
  const t = useText();
  return (
    <Modal open={open} title={t('first.create')} footer={null} width={520} onCancel={onClose} destroyOnHidden>
      <EventForm onDone={onClose} />
    </Modal>
  );
}

function EventForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const save = useCommand((client) => client.event.save);
  const [draft, setDraft] = useState<EventDraft>(() => emptyDraft(machineZone()));
  const [invalid, setInvalid] = useState(false);
  const change = (part: Partial<EventDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = draftToEvent(draft);
    setInvalid(input === null);
    if (input === null) return;
    if ((await save.run(input)) !== null) onDone();
  };
  return (
    <form className="event-form" onSubmit={(event) => void submit(event)}>
      <Field label={t('event.form.name')}>
        <Input value={draft.name} maxLength={200} onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <Field label={t('event.form.nameEn')}>
        <Input value={draft.nameEn} maxLength={200} onChange={({ target }) => change({ nameEn: target.value })} />
      </Field>
      <Field label={t('event.form.centre')}>
        <Input value={draft.centre} maxLength={120} onChange={({ target }) => change({ centre: target.value })} />
      </Field>
      <Field label={t('event.form.zone')}>
        <Select
          showSearch
          options={ZONES}
          value={draft.zone}
          onChange={(zone: string) => change({ zone })}
          aria-label={t('event.form.zone')}
        />
      </Field>
      <Field label={t('event.form.opens')}>
        <Input type="datetime-local" value={draft.opens} onChange={({ target }) => change({ opens: target.value })} />
      </Field>
      <Field label={t('event.form.closes')}>
        <Input type="datetime-local" value={draft.closes} onChange={({ target }) => change({ closes: target.value })} />
      </Field>
      {invalid ? (
        <p className="state-red" role="alert">
          {t('event.form.invalid')}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" loading={save.pending}>
        {t('common.save')}
      </Button>
    </form>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="event-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
