import { useState, type KeyboardEvent } from 'react';
import { parseAmount } from '../../../../shared/domain/money/money.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';

type AddDenominationProps = { readonly currency: string; readonly onAdd: (denomination: number) => void };

/** A note or coin that the table of denominations does not have. */
export function AddDenomination({ currency, onAdd }: AddDenominationProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null || typed.trim() === '' ? null : parseAmount(typed, currency);
  const bad = parsed !== null && (!parsed.ok || parsed.amount === 0);
  const add = (): void => {
    if (parsed?.ok !== true || parsed.amount === 0) return;
    onAdd(parsed.amount);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') add();
    else setTyped(null);
  };
  if (typed === null)
    return (
      <Button size="small" type="link" className="sheet-add" onClick={() => setTyped('')}>
        {t('stock.sheet.add')}
      </Button>
    );
  return (
    <span className="sheet-add">
      <input
        className="field"
        aria-label={t('stock.sheet.add')}
        aria-invalid={bad}
        placeholder={t('stock.sheet.addHint')}
        // The person asked for the field by a click, so it takes the focus.
        ref={(element) => element?.focus()}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button needs="stock.count" size="small" disabled={parsed === null || bad} onClick={add}>
        {t('stock.sheet.add')}
      </Button>
      {bad ? <span className="stock-problem">{t('stock.sheet.badDenomination')}</span> : null}
    </span>
  );
}
