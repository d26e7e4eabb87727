import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Organisation } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { ChoiceField, FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

const LEVELS = ['head-office', 'provincial', 'city', 'sub-branch', 'outlet'] as const;

type OrganisationFormProps = {
  readonly organisation: Organisation | null;
  readonly all: readonly Organisation[];
  readonly onSaved: (code: string) => void;
};

export function OrganisationForm({ organisation, all, onSaved }: OrganisationFormProps) {
  const t = useText();
  const nameOf = useName();
  const { message } = App.useApp();
  const save = useCommand((client) => client.places.saveOrganisation);
  const [code, setCode] = useState(organisation?.code ?? '');
  const [name, setName] = useState(organisation?.name ?? '');
  const [nameEn, setNameEn] = useState(organisation?.nameEn ?? '');
  const [parent, setParent] = useState(organisation?.parent ?? '');
  const [level, setLevel] = useState<Organisation['level']>(organisation?.level ?? 'sub-branch');
  const good = code.trim() !== '' && name.trim() !== '' && parent !== code.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!good) return;
    const saved = {
      code: code.trim(),
      name: name.trim(),
      nameEn: nameEn.trim() === '' ? null : nameEn.trim(),
      parent: parent === '' ? null : parent,
      level,
    };
    if ((await save.run({ organisation: saved })) === null) return;
    void message.success(t('settings.saved'));
    onSaved(saved.code);
  };
  return (
    <form className="settings-form" onSubmit={(event) => void submit(event)}>
      <FormField
        label={t('settings.organisations.code')}
        value={code}
        onChange={setCode}
        readOnly={organisation !== null}
      />
      <ChoiceField
        label={t('settings.organisations.level')}
        value={level}
        options={LEVELS.map((one) => ({ value: one, label: t(`settings.level.${one}`) }))}
        onChange={setLevel}
      />
      <FormField label={t('settings.organisations.name')} value={name} onChange={setName} />
      <FormField label={t('settings.organisations.nameEn')} value={nameEn} onChange={setNameEn} />
      <ChoiceField
        label={t('settings.organisations.parent')}
        value={parent}
        options={[
          { value: '', label: t('settings.organisations.parent.none') },
          ...all
            .filter((one) => one.code !== organisation?.code)
            .map((one) => ({ value: one.code, label: nameOf(one) })),
        ]}
        onChange={setParent}
      />
      <div className="settings-actions">
        <Button
          needs="places.saveOrganisation"
          type="primary"
          htmlType="submit"
          disabled={!good}
          loading={save.pending}
        >
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
