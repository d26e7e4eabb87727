import { DatePicker, Input, Modal, Select } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { machineZone } from '../../i18n/zone.tsx';
import { draftToEvent, emptyDraft, type EventDraft } from './event-draft.ts';
import { Button } from '../../ui/act/button.tsx';

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
        <Moment onChange={(opens) => change({ opens })} />
      </Field>
      <Field label={t('event.form.closes')}>
        <Moment onChange={(closes) => change({ closes })} />
      </Field>
      {invalid ? (
        <p className="state-red" role="alert">
          {t('event.form.invalid')}
        </p>
      ) : null}
      <Button needs="event.save" type="primary" htmlType="submit" loading={save.pending}>
        {t('common.save')}
      </Button>
    </form>
  );
}

/** Wall-clock time in the event's zone, so only its text is used and never the machine's own reading of it. */
function Moment({ onChange }: { readonly onChange: (text: string) => void }) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      placeholder="YYYY-MM-DD HH:mm"
      needConfirm={false}
      onChange={(_moment, text) => onChange(typeof text === 'string' ? text : '')}
    />
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
