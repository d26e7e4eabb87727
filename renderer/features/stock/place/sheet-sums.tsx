import { useText } from '../../../i18n/text.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import type { SheetSum } from './count-draft.ts';

/** The live total, and before it is saved what it changes. */
export function SheetSums({ sum, currency }: { readonly sum: SheetSum; readonly currency: string }) {
  const t = useText();
  const { amount, money } = useMoney();
  const { lines, difference, typed, book, after } = sum;
  const said =
    lines.length === 0
      ? t('stock.sheet.nothing')
      : difference === 0
        ? t('stock.sheet.same')
        : t(difference > 0 ? 'stock.sheet.more' : 'stock.sheet.less', {
            amount: money(Math.abs(difference), currency),
          });
  return (
    <dl className="sheet-sums" aria-live="polite">
      <div>
        <dt>{t('stock.sheet.bookTotal')}</dt>
        <dd>{amount(book, currency)}</dd>
      </div>
      <div>
        <dt>{t('stock.sheet.total')}</dt>
        <dd>{amount(typed, currency)}</dd>
      </div>
      <div>
        <dt>{t('stock.sheet.difference')}</dt>
        <dd className={difference === 0 ? 'dim' : 'sheet-different'}>{said}</dd>
      </div>
      <div>
        <dt>{t('stock.sheet.after')}</dt>
        <dd className="sheet-after">{money(after, currency)}</dd>
      </div>
    </dl>
  );
}
