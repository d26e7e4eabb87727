import { useQuery } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Pieces } from '../../../../shared/domain/stock/movement.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { sheetRows, type CountDraft } from '../place/count-draft.ts';
import { usePlaceNames } from '../use-place-names.ts';
import { PlaceEnd } from './place-end.tsx';
import { PiecesTable, type PiecesRow } from './pieces-table.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** What the dialog opens with; a proposal for replenishment names the other end and the pieces. */
export type MoveRequest = {
  readonly kind: 'in' | 'out' | 'transfer';
  readonly place: string;
  readonly currency: string;
  readonly to?: string;
  readonly lines?: readonly Pieces[];
};

/** Pieces in or out, or from one place to another: both ends are one command. */
export function MoveDialog({ request, onClose }: { readonly request: MoveRequest; readonly onClose: () => void }) {
  const t = useText();
  const { name, money } = useMoney();
  const { message } = App.useApp();
  const { query } = useCore();
  const nameOf = usePlaceNames();
  const { kind, currency } = request;
  const move = useCommand((client) => client.stock.move);
  const transfer = useCommand((client) => client.stock.transfer);
  const [from, setFrom] = useState<string | null>(request.place);
  const [to, setTo] = useState<string | null>(request.to ?? null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [draft, setDraft] = useState<CountDraft>(() =>
    Object.fromEntries((request.lines ?? []).map((line) => [line.denomination, String(line.pieces)])),
  );
  const source = useQuery({
    ...query.stock.place.queryOptions({ input: { place: from ?? '' } }),
    enabled: from !== null,
  });
  const target = useQuery({ ...query.stock.place.queryOptions({ input: { place: to ?? '' } }), enabled: to !== null });
  const heldAt = (stock: typeof source.data): { amount: number; lines: readonly Pieces[] } => {
    const held = stock?.currencies.find((one) => one.currency === currency);
    return { amount: held?.amount ?? 0, lines: held?.lines ?? [] };
  };
  const there = heldAt(source.data);
  const outgoing = kind !== 'in';
  const rows: PiecesRow[] = sheetRows(currency, there.lines, draft, [])
    .filter(({ book, typed }) => kind === 'in' || book > 0 || typed !== '')
    .map((row) => ({ ...row, short: outgoing && (row.counted ?? 0) > row.book }));
  const lines = rows.flatMap(({ denomination, counted }) =>
    counted === null || counted === 0 ? [] : [{ denomination, pieces: counted }],
  );
  const total = lines.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (rows.some(({ bad }) => bad)) return setProblem(t('stock.sheet.badPieces'));
    if (from === null || lines.length === 0 || (kind === 'transfer' && to === null))
      return setProblem(t('stock.transfer.needed'));
    const noted = { currency, lines, ...(note.trim() !== '' && { note: note.trim() }) };
    if (kind === 'transfer') {
      if ((await transfer.run({ from, to: to ?? '', ...noted })) === null) return undefined;
      const said = { amount: money(total, currency), from: nameOf(from), to: nameOf(to ?? '') };
      void message.success(t('stock.transfer.saved', said));
    } else {
      if ((await move.run({ place: from, direction: kind, ...noted })) === null) return undefined;
      void message.success(t('stock.move.saved', { kind: t(`stock.kind.${kind}`), amount: money(total, currency) }));
    }
    return onClose();
  };
  const title =
    kind === 'transfer'
      ? t('stock.transfer', { currency: name(currency) })
      : t(`stock.move.${kind}`, { place: nameOf(request.place), currency: name(currency) });
  return (
    <Modal open title={title} footer={null} width={560} onCancel={onClose}>
      <form className="stock-form" onSubmit={(event) => void submit(event)}>
        {kind === 'transfer' ? (
          <div className="transfer-ends">
            <PlaceEnd label={t('stock.transfer.from')} code={from} nameOf={nameOf} onChoose={setFrom} />
            <PlaceEnd label={t('stock.transfer.to')} code={to} nameOf={nameOf} onChoose={setTo} />
          </div>
        ) : null}
        <PiecesTable
          currency={currency}
          rows={rows}
          showThere={outgoing}
          onType={(denomination, typed) => {
            setProblem(null);
            setDraft((before) => ({ ...before, [denomination]: typed }));
          }}
        />
        <label>
          {t('stock.sheet.note')}
          <input className="field" maxLength={300} value={note} onChange={({ target: { value } }) => setNote(value)} />
        </label>
        <p className="transfer-sums" aria-live="polite">
          <b>{t('stock.transfer.total', { amount: money(total, currency) })}</b>
          {from === null ? null : (
            <span>
              {t('stock.transfer.after', {
                place: nameOf(from),
                amount: money(there.amount + (outgoing ? -total : total), currency),
              })}
            </span>
          )}
          {kind !== 'transfer' || to === null ? null : (
            <span>
              {t('stock.transfer.after', {
                place: nameOf(to),
                amount: money(heldAt(target.data).amount + total, currency),
              })}
            </span>
          )}
        </p>
        {problem === null ? null : (
          <p className="stock-problem" role="alert">
            {problem}
          </p>
        )}
        <footer>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            needs="stock.transfer"
            type="primary"
            htmlType="submit"
            className="sheet-save"
            loading={move.pending || transfer.pending}
          >
            {t(kind === 'transfer' ? 'stock.transfer.save' : 'stock.move.save')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
