import type { KeyboardEvent, Ref } from 'react';
import type { StockCell } from '../../../../shared/contract/stock.ts';
import { useText } from '../../../i18n/text.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { LevelBar } from '../../../ui/stock/level-bar.tsx';
import { StockMark } from '../../../ui/stock/stock-mark.tsx';

type CurrencyListProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly cells: readonly StockCell[];
  readonly chosen: string;
  readonly onChoose: (currency: string) => void;
  /** Goes on to the count sheet. */
  readonly onEnter: () => void;
};

/** The currencies of a place: arrows choose, Enter starts counting. */
export function CurrencyList({ ref, cells, chosen, onChoose, onEnter }: CurrencyListProps) {
  const t = useText();
  const { amount, name } = useMoney();
  const at = cells.findIndex(({ currency }) => currency === chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: cells.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      const next = cells[Math.max(0, Math.min(cells.length - 1, to))];
      if (next !== undefined) onChoose(next.currency);
    } else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className="currency-column">
      <div
        ref={ref}
        role="listbox"
        tabIndex={0}
        aria-label={t('stock.place.currencies')}
        aria-activedescendant={`stock-currency-${chosen}`}
        className="currency-list"
        onKeyDown={onKeyDown}
      >
        {cells.map((cell) => (
          <div
            key={cell.currency}
            id={`stock-currency-${cell.currency}`}
            role="option"
            tabIndex={-1}
            aria-selected={cell.currency === chosen}
            className="currency-option"
            onPointerDown={() => onChoose(cell.currency)}
          >
            <span className="currency-option-line">
              <b>{cell.currency}</b>
              <span className="dim cut">{name(cell.currency)}</span>
              <span className="stock-gap" />
              <span>{cell.seenAt === null ? '—' : amount(cell.usable, cell.currency)}</span>
            </span>
            <LevelBar cell={cell} />
            <span className="currency-option-line">
              <StockMark state={cell.state} size={12} />
              <span className="stock-gap" />
              <span className="faint">
                {cell.daysOfCover === null ? '' : t('stock.level.days', { days: cell.daysOfCover })}
              </span>
            </span>
          </div>
        ))}
      </div>
      <p className="stock-foot faint">{t('stock.place.keys')}</p>
    </div>
  );
}
