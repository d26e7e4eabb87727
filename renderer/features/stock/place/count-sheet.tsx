import { App, Button } from 'antd';
import { useState, type FormEvent, type KeyboardEvent, type Ref } from 'react';
import type { StockCell } from '../../../../shared/contract/stock.ts';
import type { BookLine } from '../../../../shared/domain/stock/book.ts';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import '../../../ui/field/field.css';
import { useMoney } from '../../../ui/money/use-money.ts';
import { fromZoneInput } from '../../../ui/time/zone-input.ts';
import { AddDenomination } from './add-denomination.tsx';
import { sheetRows, sumSheet, type CountDraft, type SheetRow, type SheetSum } from './count-draft.ts';

type CountSheetProps = {
  readonly ref: Ref<HTMLFormElement>;
  readonly place: string;
  readonly cell: StockCell & { readonly lines: readonly Omit<BookLine, 'currency' | 'closedUntil'>[] };
  /** Leaves the sheet for the list of currencies. */
  readonly onSaved: () => void;
};

/** Counting by keyboard: type pieces, Enter goes down and at the end to saving. One save is one command. */
export function CountSheet({ ref, place, cell, onSaved }: CountSheetProps) {
  const t = useText();
  const zone = useZone();
  const { money, name } = useMoney();
  const { message } = App.useApp();
  const count = useCommand((client) => client.stock.count);
  const [draft, setDraft] = useState<CountDraft>({});
  const [added, setAdded] = useState<readonly number[]>([]);
  const [at, setAt] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { currency, lines } = cell;
  const rows = sheetRows(currency, lines, draft, added);
  const sum = sumSheet(rows);

  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const countedAt = at.trim() === '' ? undefined : fromZoneInput(at, zone);
    if (sum.bad) return setProblem(t('stock.sheet.badPieces'));
    if (countedAt === null) return setProblem(t('stock.sheet.badTime'));
    if (sum.lines.length === 0) return setProblem(t('stock.sheet.nothing'));
    setProblem(null);
    const done = await count.run({
      place,
      currency,
      lines: [...sum.lines],
      ...(countedAt !== undefined && { countedAt }),
      ...(note.trim() !== '' && { note: note.trim() }),
    });
    if (done === null) return undefined;
    setDraft({});
    setAdded([]);
    setAt('');
    setNote('');
    void message.success(t('stock.sheet.saved', { currency, amount: money(sum.after, currency) }));
    return onSaved();
  };
  const type = (denomination: number, typed: string): void => {
    setProblem(null);
    setDraft((before) => ({ ...before, [denomination]: typed }));
  };
  const asBook = (): void =>
    setDraft((before) => ({
      ...Object.fromEntries(rows.map((row) => [row.denomination, row.typed === '' ? String(row.book) : row.typed])),
      ...Object.fromEntries(Object.entries(before).filter(([, typed]) => typed !== '')),
    }));
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
    if (event.key === 'Escape') onSaved();
  };
  return (
    <form
      ref={ref}
      className="count-sheet"
      aria-label={t('stock.sheet', { currency: name(currency) })}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      <SheetTable currency={currency} rows={rows} lines={lines} onType={type} />
      <AddDenomination currency={currency} onAdd={(one) => setAdded((before) => [...before, one])} />
      <SheetSums sum={sum} currency={currency} />
      <div className="sheet-actions">
        <label>
          {t('stock.sheet.at')}
          <input
            className="field sheet-time"
            placeholder={t('stock.sheet.now')}
            value={at}
            onChange={({ target }) => setAt(target.value)}
          />
        </label>
        <label className="sheet-note">
          {t('stock.sheet.note')}
          <input className="field" maxLength={300} value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        <Button onClick={asBook}>{t('stock.sheet.asBook')}</Button>
        <Button type="primary" htmlType="submit" className="sheet-save" loading={count.pending}>
          {t('stock.sheet.save')}
        </Button>
      </div>
      {problem === null ? null : (
        <p className="stock-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="stock-foot faint">
        {t('stock.sheet.keys')} · {t('stock.sheet.blank')}
      </p>
    </form>
  );
}

type SheetTableProps = {
  readonly currency: string;
  readonly rows: readonly SheetRow[];
  readonly lines: CountSheetProps['cell']['lines'];
  readonly onType: (denomination: number, typed: string) => void;
};

function SheetTable({ currency, rows, lines, onType }: SheetTableProps) {
  const t = useText();
  const now = useNow();
  const { relative } = useFormat();
  const { amount } = useMoney();
  const seen = new Map(lines.map((line) => [line.denomination, line.countedAt]));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: SheetRow): void => {
    const { form } = event.currentTarget;
    if (form === null || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
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
  };
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">{t('stock.sheet.denomination')}</th>
          <th scope="col">{t('stock.sheet.book')}</th>
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
              <td>
                {book}
                <span className="faint sheet-seen">
                  {book === 0 && countedAt === undefined
                    ? ''
                    : countedAt === null || countedAt === undefined
                      ? t('stock.sheet.never')
                      : t('stock.sheet.counted.at', { when: relative(countedAt, now) })}
                </span>
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

/** The live total, and before it is saved what it changes. */
function SheetSums({ sum, currency }: { readonly sum: SheetSum; readonly currency: string }) {
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
