import type { KeyboardEvent } from 'react';
import type { BookLine } from '../../../../shared/domain/stock/book.ts';
import { useNow } from '../../../app/now.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';
import { useMoney } from '../../../ui/money/use-money.ts';
import type { SheetRow } from './count-draft.ts';

export type SheetLine = Omit<BookLine, 'currency' | 'closedUntil'>;

type SheetTableProps = {
  readonly currency: string;
  readonly rows: readonly SheetRow[];
  readonly lines: readonly SheetLine[];
  readonly onType: (denomination: number, typed: string) => void;
  /** Leaves the sheet without saving. */
  readonly onLeave: () => void;
};

/** Denominations with the book beside what is typed: Enter and the arrows move, = takes the book over, Ctrl+Enter saves. */
export function SheetTable({ currency, rows, lines, onType, onLeave }: SheetTableProps) {
  const t = useText();
  const now = useNow();
  const { relative } = useFormat();
  const { amount } = useMoney();
  const seen = new Map(lines.map((line) => [line.denomination, line.countedAt]));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: SheetRow): void => {
    const { form } = event.currentTarget;
    if (form === null || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return onLeave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return form.requestSubmit();
    }
    const fields = [...form.querySelectorAll<HTMLElement>('.sheet-pieces')];
    const here = fields.indexOf(event.currentTarget);
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      const last = event.key === 'Enter' ? form.querySelector<HTMLElement>('.sheet-save') : null;
      (fields[here + 1] ?? last)?.focus();
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      fields[here - 1]?.focus();
    } else if (event.key === '=') {
      event.preventDefault();
      onType(row.denomination, String(row.book));
    }
    return undefined;
  };
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">{t('stock.sheet.denomination')}</th>
          <th scope="col">{t('stock.sheet.book')}</th>
          <th scope="col" className="sheet-seen">
            {t('stock.sheet.last')}
          </th>
          <th scope="col">{t('stock.sheet.counted')}</th>
          <th scope="col">{t('stock.sheet.difference')}</th>
          <th scope="col">{t('stock.sheet.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { denomination, book, typed, counted, bad } = row;
          const printed = amount(denomination, currency);
          const difference = counted === null ? 0 : counted - book;
          const countedAt = seen.get(denomination);
          return (
            <tr key={denomination}>
              <th scope="row">{printed}</th>
              <td>{book}</td>
              <td className="faint sheet-seen">
                {book === 0 && countedAt === undefined
                  ? ''
                  : countedAt === null || countedAt === undefined
                    ? t('stock.sheet.never')
                    : relative(countedAt, now)}
              </td>
              <td>
                <input
                  className="field sheet-pieces"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={t('stock.sheet.field', { denomination: printed })}
                  aria-invalid={bad}
                  value={typed}
                  onChange={({ target }) => onType(denomination, target.value)}
                  onKeyDown={(event) => onKeyDown(event, row)}
                  onFocus={({ target }) => target.select()}
                />
              </td>
              <td className={difference === 0 ? 'faint' : 'sheet-different'}>
                {counted === null
                  ? ''
                  : difference === 0
                    ? '0'
                    : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`}
              </td>
              <td>{counted === null ? '' : amount(counted * denomination, currency)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
