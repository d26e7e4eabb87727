import { App, Checkbox } from 'antd';
import { useState, type FormEvent } from 'react';
import { CHECK_CADENCES, type ReadinessCategory, type ReadinessItem } from '../../../../shared/contract/catalogue.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { useUndo } from '../../../ui/undo/use-undo.ts';
import { ChoiceField, FormField } from '../form-field.tsx';
import { draftOfItem, itemOf, type ItemField } from './item-draft.ts';
import { Needs } from './needs.tsx';
import { Overrides } from './overrides.tsx';
import { RequiredTypes } from './required-types.tsx';
import { Button } from '../../../ui/act/button.tsx';

type ItemFormProps = {
  readonly item: ReadinessItem | null;
  readonly categories: readonly ReadinessCategory[];
  readonly overrides: readonly { readonly place: string; readonly item: string; readonly required: boolean }[];
  /** Every item of the catalogue, to choose from. */
  readonly items: readonly ReadinessItem[];
  /** Codes of the items this one needs first. */
  readonly needs: readonly string[];
  readonly order: number;
  /** Called with the code saved, or null when the item was removed. */
  readonly onSaved: (code: string | null) => void;
};

/** One item of the catalogue. Its rules are saved together; where it is required takes effect at once. */
export function ItemForm({ item, categories, overrides, items, needs, order, onSaved }: ItemFormProps) {
  const t = useText();
  const nameOf = useName();
  const { client } = useCore();
  const { modal, message, notification } = App.useApp();
  const undo = useUndo();
  const save = useCommand((calls) => calls.catalogue.saveItem);
  const remove = useCommand((calls) => calls.catalogue.removeItem);
  const [draft, setDraft] = useState(() => draftOfItem(item, categories[0]?.code ?? '', order));
  const [problems, setProblems] = useState<readonly ItemField[]>([]);
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = itemOf(draft, item?.source ?? null);
    setProblems('problems' in result ? result.problems : []);
    if ('problems' in result || (await save.run({ item: result.item })) === null) return;
    void message.success(t('settings.saved'));
    onSaved(result.item.code);
  };
  const askRemove = async (): Promise<void> => {
    if (item === null) return;
    const { cells } = await client.readiness.item({ item: item.code });
    const sure = await modal.confirm({
      title: t('settings.item.remove.ask', { name: nameOf(item) }),
      content: t('settings.item.remove.text', { required: cells.length }),
      okText: t('settings.item.remove'),
      okButtonProps: { danger: true },
    });
    const done = sure ? await remove.run({ code: item.code }) : null;
    if (done === null) return;
    notification.info({
      title: t('settings.item.removed', { name: nameOf(item) }),
      actions: (
        <Button needs="catalogue.removeItem" size="small" onClick={() => void undo(done.commandId)}>
          {t('settings.undo')}
        </Button>
      ),
      duration: 10,
    });
    onSaved(null);
  };
  const wrong = (field: ItemField): string | null =>
    problems.includes(field)
      ? t(field === 'due' || field === 'fresh' || field === 'ord' ? 'settings.number' : 'settings.required')
      : null;
  return (
    <>
      <form className="settings-form" onSubmit={(event) => void submit(event)}>
        <FormField
          label={t('settings.item.code')}
          value={draft.code}
          onChange={(code) => set({ code })}
          readOnly={item !== null}
          problem={wrong('code')}
        />
        <ChoiceField
          label={t('settings.item.category')}
          value={draft.category}
          options={categories.map((one) => ({ value: one.code, label: nameOf(one) }))}
          onChange={(category) => set({ category })}
        />
        <FormField
          label={t('settings.item.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          problem={wrong('name')}
        />
        <FormField
          label={t('settings.item.nameEn')}
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          problem={wrong('nameEn')}
        />
        <FormField
          label={t('settings.item.due')}
          inputMode="numeric"
          value={draft.due}
          onChange={(due) => set({ due })}
          problem={wrong('due')}
        />
        <FormField
          label={t('settings.item.fresh')}
          inputMode="decimal"
          value={draft.fresh}
          onChange={(fresh) => set({ fresh })}
          problem={wrong('fresh')}
        />
        <FormField
          label={t('settings.item.owner')}
          value={draft.owner}
          maxLength={60}
          onChange={(owner) => set({ owner })}
        />
        <FormField
          label={t('settings.item.checker')}
          value={draft.checker}
          maxLength={60}
          onChange={(checker) => set({ checker })}
        />
        <ChoiceField
          label={t('settings.item.cadence')}
          value={draft.cadence}
          options={CHECK_CADENCES.map((one) => ({ value: one, label: t(`settings.cadence.${one}`) }))}
          onChange={(cadence) => set({ cadence })}
        />
        <FormField
          label={t('settings.item.order')}
          inputMode="numeric"
          value={draft.ord}
          onChange={(ord) => set({ ord })}
          problem={wrong('ord')}
        />
        <Checkbox checked={draft.critical} onChange={(event) => set({ critical: event.target.checked })}>
          {t('settings.item.critical')}
        </Checkbox>
        <p className="faint">
          {item?.source == null ? '' : `${t('settings.item.source')} ${item.source} `}
          {item?.sample === true ? <SampleTag /> : null}
        </p>
        <div className="settings-actions">
          {item === null ? null : (
            <Button needs="catalogue.removeItem" onClick={() => void askRemove()}>
              {t('settings.item.remove')}
            </Button>
          )}
          <Button needs="catalogue.saveItem" type="primary" htmlType="submit" loading={save.pending}>
            {t('settings.save')}
          </Button>
        </div>
      </form>
      {item === null ? null : (
        <>
          <RequiredTypes item={item} />
          <Needs item={item.code} needs={needs} items={items} />
          <Overrides item={item.code} overrides={overrides} />
        </>
      )}
    </>
  );
}
