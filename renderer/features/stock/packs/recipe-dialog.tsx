import { Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { packRecipe } from '../../../../shared/contract/stock.ts';
import { CHANGE_CURRENCY } from '../../../../shared/domain/stock/position.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';
import { useMoney } from '../../../ui/money/use-money.ts';
import { PiecesTable } from '../move/pieces-table.tsx';
import { sheetRows, sumSheet, type CountDraft } from '../place/count-draft.ts';
import { Button } from '../../../ui/act/button.tsx';

export type Recipe = z.infer<typeof packRecipe>;

type RecipeDialogProps = { readonly recipe: Recipe | null; readonly onClose: () => void };

/** What goes into one pack. */
export function RecipeDialog({ recipe, onClose }: RecipeDialogProps) {
  const t = useText();
  const { money } = useMoney();
  const save = useCommand((client) => client.stock.saveRecipe);
  const currency = recipe?.currency ?? CHANGE_CURRENCY;
  const [code, setCode] = useState(recipe?.code ?? '');
  const [name, setName] = useState(recipe?.name ?? '');
  const [nameEn, setNameEn] = useState(recipe?.nameEn ?? '');
  const [missing, setMissing] = useState(false);
  const [draft, setDraft] = useState<CountDraft>(() =>
    Object.fromEntries((recipe?.lines ?? []).map((line) => [line.denomination, String(line.pieces)])),
  );
  const rows = sheetRows(currency, [], draft, []);
  const sum = sumSheet(rows);
  const lines = sum.lines.filter(({ pieces }) => pieces > 0);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '' || name.trim() === '' || lines.length === 0 || sum.bad) return setMissing(true);
    const english = nameEn.trim() === '' ? null : nameEn.trim();
    const done = await save.run({ recipe: { code: code.trim(), name: name.trim(), nameEn: english, currency, lines } });
    return done === null ? undefined : onClose();
  };
  const field = (label: string, value: string, set: (text: string) => void, readOnly = false) => (
    <label>
      {label}
      <input
        className="field"
        value={value}
        readOnly={readOnly}
        maxLength={120}
        onChange={({ target }) => {
          setMissing(false);
          set(target.value);
        }}
      />
    </label>
  );
  return (
    <Modal
      open
      title={recipe === null ? t('stock.packs.add') : t('stock.packs.edit', { name: recipe.name })}
      footer={null}
      width={460}
      onCancel={onClose}
    >
      <form className="stock-form" onSubmit={(event) => void submit(event)}>
        {field(t('stock.packs.code'), code, setCode, recipe !== null)}
        {field(t('stock.packs.name'), name, setName)}
        {field(t('stock.packs.nameEn'), nameEn, setNameEn)}
        <PiecesTable
          currency={currency}
          rows={rows}
          showThere={false}
          onType={(denomination, typed) => {
            setMissing(false);
            setDraft((before) => ({ ...before, [denomination]: typed }));
          }}
        />
        <p>{t('stock.packs.each', { amount: money(sum.typed, currency) })}</p>
        {missing ? (
          <p className="stock-problem" role="alert">
            {t('stock.packs.needed')}
          </p>
        ) : null}
        <footer>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            needs="stock.saveRecipe"
            type="primary"
            htmlType="submit"
            className="sheet-save"
            loading={save.pending}
          >
            {t('common.save')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
