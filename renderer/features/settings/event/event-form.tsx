import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import type { MegaEvent } from '../../../../shared/contract/event.ts';
import { useCommand } from '../../../app/use-command.ts';
import { machineZone } from '../../../i18n/zone.tsx';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import { draftOfEvent, eventOf, type EventProblem } from './event-draft.ts';
import { Button } from '../../../ui/act/button.tsx';

/** Name, zone, opening and closing of the event. */
export function EventForm({ event }: { readonly event: MegaEvent | null }) {
  const t = useText();
  const { message } = App.useApp();
  const save = useCommand((client) => client.event.save);
  const [draft, setDraft] = useState(() => draftOfEvent(event, machineZone()));
  const [problem, setProblem] = useState<EventProblem | null>(null);
  const set = (change: Partial<typeof draft>): void => {
    setProblem(null);
    setDraft({ ...draft, ...change });
  };
  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    const result = eventOf(draft);
    if ('problem' in result) setProblem(result.problem);
    else if ((await save.run(result.event)) !== null) void message.success(t('settings.saved'));
  };
  const missing = (field: EventProblem): string | null => (problem === field ? t('settings.required') : null);
  return (
    <form className="settings-form" onSubmit={(submitted) => void submit(submitted)}>
      <FormField
        label={t('settings.event.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        problem={missing('name')}
      />
      <FormField label={t('settings.event.nameEn')} value={draft.nameEn} onChange={(nameEn) => set({ nameEn })} />
      <FormField label={t('settings.event.centre')} value={draft.centre} onChange={(centre) => set({ centre })} />
      <FormField
        label={t('settings.event.centreEn')}
        value={draft.centreEn}
        onChange={(centreEn) => set({ centreEn })}
      />
      <FormField
        label={t('settings.event.zone')}
        value={draft.zone}
        onChange={(zone) => set({ zone })}
        hint={t('settings.event.zone.hint')}
        problem={problem === 'zone' ? t('settings.event.zone.bad') : null}
      />
      <span />
      <FormField
        label={t('settings.event.opensAt')}
        placeholder="2026-09-23 20:00"
        value={draft.opensAt}
        onChange={(opensAt) => set({ opensAt })}
        problem={missing('opensAt')}
        hint={event === null ? undefined : t('settings.event.moves')}
      />
      <FormField
        label={t('settings.event.closesAt')}
        placeholder="2026-09-23 20:00"
        value={draft.closesAt}
        onChange={(closesAt) => set({ closesAt })}
        problem={problem === 'order' ? t('settings.event.order') : missing('closesAt')}
      />
      <div className="settings-actions">
        <Button needs="event.save" type="primary" htmlType="submit" loading={save.pending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
