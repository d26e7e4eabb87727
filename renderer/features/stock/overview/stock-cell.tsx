import type { StockCell } from '../../../../shared/contract/stock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { SHAPE_OF } from '../../../ui/stock/stock-mark.tsx';

/** A currency at a place: shape and amount, below it the word where something is wrong, else the days it lasts. */
export function StockCellView({ cell }: { readonly cell: StockCell | undefined }) {
  const t = useText();
  const format = useFormat();
  const { compact, money, amount } = useMoney();
  if (cell === undefined) return <span className="visually-hidden">—</span>;
  const { currency, state, usable, minimum, daysOfCover, seenAt } = cell;
  const word = t(`stock.state.${state}`);
  const label = [
    t('stock.cell', { currency, state: word, amount: money(usable, currency) }),
    minimum === null ? null : t('stock.cell.minimum', { minimum: amount(minimum, currency) }),
    daysOfCover === null ? null : t('stock.cell.days', { days: daysOfCover }),
    seenAt === null ? null : t('stock.cell.seen', { when: format.dateTime(seenAt) }),
  ].filter((part) => part !== null);
  const quiet = state === 'enough';
  return (
    <span className={`stock-cell stock-${state}`} title={label.join('，')}>
      <span className="stock-cell-line" aria-hidden="true">
        <StateShape state={SHAPE_OF[state]} size={11} />
        {seenAt === null ? '—' : compact(usable, currency)}
      </span>
      <span className="stock-cell-word" aria-hidden="true">
        {quiet ? (daysOfCover === null ? '' : t('stock.days', { days: daysOfCover })) : t(`stock.short.${state}`)}
      </span>
      <span className="visually-hidden">{label.join('，')}</span>
    </span>
  );
}
