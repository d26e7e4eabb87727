import { App } from 'antd';
import { useEffect, useState, type FormEvent, type Ref } from 'react';
import { z } from 'zod';
import type { StockCell } from '../../../../shared/contract/stock.ts';
import { useDraft } from '../../../app/drafts/draft-store.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import '../../../ui/field/field.css';
import { useMoney } from '../../../ui/money/use-money.ts';
import { fromZoneInput } from '../../../ui/time/zone-input.ts';
import { AddDenomination } from './add-denomination.tsx';
import { sheetRows, sumSheet, type CountDraft } from './count-draft.ts';
import { SheetSums } from './sheet-sums.tsx';
import { SheetTable, type SheetLine } from './sheet-table.tsx';
import { Button } from '../../../ui/act/button.tsx';

type CountSheetProps = {
  readonly ref: Ref<HTMLFormElement>;
  readonly place: string;
  readonly cell: StockCell & { readonly lines: readonly SheetLine[] };
  /** Leaves the sheet for the list of currencies. */
  readonly onSaved: () => void;
};

const left = z.object({
  draft: z.record(z.coerce.number(), z.string()),
  added: z.array(z.int()),
  at: z.string(),
  note: z.string(),
});
const readLeft = (raw: unknown): z.infer<typeof left> | null => left.safeParse(raw).data ?? null;

/** Counting by keyboard: type pieces, Enter goes down and at the end to saving. One save is one command. */
export function CountSheet({ ref, place, cell, onSaved }: CountSheetProps) {
  const t = useText();
  const zone = useZone();
  const { money, name } = useMoney();
  const { message } = App.useApp();
  const count = useCommand((client) => client.stock.count);
  const { before: found, put, drop } = useDraft(`count/${place}/${cell.currency}`, readLeft);
  const [draft, setDraft] = useState<CountDraft>(found?.draft ?? {});
  const [added, setAdded] = useState<readonly number[]>(found?.added ?? []);
  const [at, setAt] = useState(found?.at ?? '');
  const [note, setNote] = useState(found?.note ?? '');
  useEffect(() => {
    const blank = [at, note, ...Object.values(draft)].every((typed) => typed === '') && added.length === 0;
    if (blank) drop();
    else put({ draft, added: [...added], at, note });
  }, [draft, added, at, note, put, drop]);
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
  return (
    <form
      ref={ref}
      className="count-sheet"
      aria-label={t('stock.sheet', { currency: name(currency) })}
      onSubmit={(event) => void save(event)}
    >
      <SheetTable currency={currency} rows={rows} lines={lines} onType={type} onLeave={onSaved} />
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
        <Button needs="stock.count" onClick={asBook}>
          {t('stock.sheet.asBook')}
        </Button>
        <Button needs="stock.count" type="primary" htmlType="submit" className="sheet-save" loading={count.pending}>
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
