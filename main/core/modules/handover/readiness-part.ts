import type { HandoverPicture, TurnedLine } from '../../../../shared/contract/handover.ts';
import { eventRow, turnedCells } from '../readiness/index.ts';
import type { HandoverSources } from './sources.ts';

/** Cells that fit on the page; the counts are of all. */
const SHOWN = 60;
/** Category of the items whose records are cash. */
const STOCK_CATEGORY = 'fx-stock';

type Parts = Pick<HandoverPicture, 'readiness' | 'stock'>;

/** What has gone red or stale since `from` (UTC ms) and still is; cash apart from the rest. */
export function readinessParts({ db, model, readiness }: HandoverSources, from: number): Parts {
  const { grid, table } = model;
  const isStock = (column: number): boolean => grid.items[column]?.category === STOCK_CATEGORY;
  const turned = turnedCells(model, from);
  const cash = turned.filter(({ column }) => isStock(column));
  const rest = turned.filter(({ column }) => !isStock(column));
  // What must work first: of those the newest.
  const weight = (column: number): number => (grid.items[column]?.critical === true ? 0 : 1);
  const part = (cells: typeof turned): { red: number; stale: number; cells: TurnedLine[] } => {
    const ranked = cells.toSorted((a, b) => weight(a.column) - weight(b.column) || b.at - a.at);
    const red = ranked.filter(({ row, column }) => table.state(row, column) === 'red');
    const stale = ranked.filter(({ row, column }) => table.state(row, column) === 'stale');
    return {
      red: red.length,
      stale: stale.length,
      cells: [...red, ...stale].slice(0, SHOWN).map(({ row, column, at }) => {
        const cell = readiness.namedCellAt(row, column);
        const { place, placeName, placeNameEn, item, itemName, itemNameEn } = cell;
        const critical = grid.items[column]?.critical === true;
        const state = cell.state === 'red' ? 'red' : 'stale';
        return { place, placeName, placeNameEn, item, itemName, itemNameEn, state, critical, at };
      }),
    };
  };
  const total = eventRow(model, db);
  const belowNow = grid.items.reduce(
    (sum, _item, column) => sum + (isStock(column) ? (table.byItem[column]?.red ?? 0) : 0),
    0,
  );
  return {
    readiness: {
      ...part(rest),
      redNow: total.red,
      criticalRedNow: total.criticalRed,
      staleNow: total.stale,
      readyNow: total.ready,
      requiredNow: total.required,
    },
    stock: { ...part(cash), belowNow },
  };
}
