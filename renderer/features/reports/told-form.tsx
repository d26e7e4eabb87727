import type { FormEvent } from 'react';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';
import { ToldFields, useToldDraft, type Told } from '../../ui/incident/told-fields.tsx';

type ToldFormProps = {
  readonly recipient: { readonly zh: string; readonly en: string } | null;
  readonly published: boolean;
  readonly pending: boolean;
  readonly onTold: (told: Told) => void;
  readonly onOnly: () => void;
  readonly onCancel: () => void;
};

/** Evidence that the report reached who it is owed to; Enter publishes with it, so that its clock stops. */
export function ToldForm({ recipient, published, pending, onTold, onOnly, onCancel }: ToldFormProps) {
  const t = useText();
  const lang = useLanguage();
  const draft = useToldDraft({ who: recipient?.[lang] ?? '', medium: 'written' });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const told = draft.read();
    if (told !== null) onTold(told);
  };
  return (
    <form
      className="report-told"
      aria-label={t(published ? 'reports.send.save' : 'reports.publish.form')}
      onSubmit={onSubmit}
    >
      <ToldFields draft={draft} onEscape={onCancel} />
      <div className="report-buttons">
        <Button needs="reports.publish" size="small" type="primary" htmlType="submit" loading={pending}>
          {t(published ? 'reports.send.save' : 'reports.publish.send')}
        </Button>
        {published ? null : (
          <Button needs="reports.publish" size="small" onClick={onOnly}>
            {t('reports.publish.only')}
          </Button>
        )}
        <Button size="small" type="text" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
