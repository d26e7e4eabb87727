import { App } from 'antd';
import { useState, type FormEvent } from 'react';
import type { ReadinessCategory } from '../../../../shared/contract/catalogue.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

type CategoryFormProps = {
  readonly category: ReadinessCategory | null;
  /** Place of a new category in the order. */
  readonly order: number;
  readonly onSaved: (code: string) => void;
};

export function CategoryForm({ category, order, onSaved }: CategoryFormProps) {
  const t = useText();
  const { message } = App.useApp();
  const save = useCommand((client) => client.catalogue.saveCategory);
  const [code, setCode] = useState(category?.code ?? '');
  const [name, setName] = useState(category?.name ?? '');
  const [nameEn, setNameEn] = useState(category?.nameEn ?? '');
  const [ord, setOrd] = useState(String(category?.ord ?? order));
  const good = code.trim() !== '' && name.trim() !== '' && nameEn.trim() !== '' && Number.isInteger(Number(ord));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!good) return;
    const saved = { code: code.trim(), name: name.trim(), nameEn: nameEn.trim(), ord: Number(ord) };
    if ((await save.run({ category: saved })) === null) return;
    void message.success(t('settings.saved'));
    onSaved(saved.code);
  };
  return (
    <form className="settings-form" onSubmit={(event) => void submit(event)}>
      <FormField label={t('settings.category.code')} value={code} onChange={setCode} readOnly={category !== null} />
      <FormField label={t('settings.category.order')} inputMode="numeric" value={ord} onChange={setOrd} />
      <FormField label={t('settings.category.name')} value={name} onChange={setName} />
      <FormField label={t('settings.category.nameEn')} value={nameEn} onChange={setNameEn} />
      <div className="settings-actions">
        <Button needs="catalogue.saveCategory" type="primary" htmlType="submit" disabled={!good} loading={save.pending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
