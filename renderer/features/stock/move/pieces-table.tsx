import type { KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';
import { useMoney } from '../../../ui/money/use-money.ts';
import type { SheetRow } from '../place/count-draft.ts';

export type PiecesRow = SheetRow & { readonly short?: boolean };

type PiecesTableProps = {
  readonly currency: string;
  readonly rows: readonly PiecesRow[];
  /** Shows how many pieces are there, where they leave. */
  readonly showThere: boolean;
  readonly onType: (denomination: number, typed: string) => void;
};

/** Enter goes to the next field, from the last to saving. */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  const { form } = event.currentTarget;
  if (event.key !== 'Enter' || form === null || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>('.sheet-pieces, .sheet-save')];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}

/** Pieces by denomination; Enter goes down, and from the last on to saving. */
export function PiecesTable({ currency, rows, showThere, onType }: PiecesTableProps) {
  const t = useText();
  const { amount } = useMoney();
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">{t('stock.sheet.denomination')}</th>
          {showThere ? <th scope="col">{t('stock.transfer.there')}</th> : null}
          <th scope="col">{t('stock.transfer.pieces')}</th>
          <th scope="col">{t('stock.sheet.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ denomination, book, typed, counted, bad, short }) => {
          const printed = amount(denomination, currency);
          return (
            <tr key={denomination}>
              <th scope="row">{printed}</th>
              {showThere ? <td>{book}</td> : null}
              <td>
                <input
                  className="field sheet-pieces"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={t('stock.transfer.field', { denomination: printed })}
                  aria-invalid={bad || short === true}
                  value={typed}
                  onChange={({ target }) => onType(denomination, target.value)}
                  onKeyDown={goOn}
                  onFocus={({ target }) => target.select()}
                />
              </td>
              <td className={short === true ? 'stock-problem' : undefined}>
                {short === true
                  ? t('stock.transfer.short', { denomination: printed, there: book })
                  : counted === null
                    ? ''
                    : amount(counted * denomination, currency)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
