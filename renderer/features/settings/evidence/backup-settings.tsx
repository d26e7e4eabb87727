import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import { FormField } from '../form-field.tsx';

const FIELDS = ['hourly', 'daily', 'share'] as const;
const MOST = { hourly: 168, daily: 366, share: 90 } as const;

/** How many copies are kept, and how much of the free disk they may take. */
export function BackupSettings({
  settings,
}: {
  readonly settings: { readonly hourly: number; readonly daily: number; readonly share: number };
}) {
  const t = useText();
  const { hourly, daily, share } = settings;
  const present = { hourly: String(hourly), daily: String(daily), share: String(Math.round(share * 100)) };
  const [draft, setDraft] = useState(present);
  const save = useCommand((client) => client.backups.configure);
  const wrong = (field: (typeof FIELDS)[number]): boolean => {
    const value = Number(draft[field]);
    return !Number.isInteger(value) || value < 1 || value > MOST[field];
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save.run({ hourly: Number(draft.hourly), daily: Number(draft.daily), share: Number(draft.share) / 100 });
  };
  const same = FIELDS.every((field) => draft[field].trim() === present[field]);
  return (
    <form className="settings-add" onSubmit={submit} aria-label={t('backups.settings')}>
      {FIELDS.map((field) => (
        <FormField
          key={field}
          label={t(`backups.settings.${field}`)}
          problem={wrong(field) ? t('backups.settings.wrong', { max: MOST[field] }) : null}
          value={draft[field]}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      <Button needs="backups.configure" htmlType="submit" disabled={same || FIELDS.some(wrong)} loading={save.pending}>
        {t('backups.settings.save')}
      </Button>
    </form>
  );
}
