import type { BoardSnapshot } from '../../../shared/contract/board.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { BarLegend, ReadinessBar } from '../../ui/state/readiness-bar.tsx';
import { Figure } from '../shared/figure.tsx';
import { WhyRow } from '../shared/why-row.tsx';
import { useBoard } from '../shared/use-board.ts';
import '../shared/readiness-rows.css';
import { ChangeCell } from './change-cell.tsx';
import './category.css';

type Row = BoardSnapshot['byCategory'][number];

/** Readiness by category in catalogue order, and all of it in one row: categories do add up. */
export function CategoryPanel() {
  const t = useText();
  const board = useBoard();
  return (
    <Panel title={t('board.category')} aside={t('board.category.aside')} className="category-panel">
      {board === null ? null : board.totals.required === 0 ? (
        <Empty title={t('board.noRequired')} hint={t('board.noRequired.hint')}>
          <Link to="/import">{t('screen.import')}</Link>
          <Link to="/places">{t('screen.places')}</Link>
        </Empty>
      ) : (
        <CategoryTable board={board} />
      )}
    </Panel>
  );
}

function CategoryTable({ board }: { readonly board: BoardSnapshot }) {
  const t = useText();
  const known = board.byCategory.every((row) => row.readyYesterday !== null);
  const readyYesterday = known ? board.byCategory.reduce((sum, row) => sum + (row.readyYesterday ?? 0), 0) : null;
  const total: Row = { ...board.totals, key: '', name: t('board.total'), nameEn: t('board.total'), readyYesterday };
  return (
    <>
      <table className="rows category-rows">
        <colgroup>
          <col className="col-name" />
          <col />
          <col className="col-ready" />
          <col className="col-red" />
          <col className="col-change" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('board.col.category')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('board.col.bar')}</span>
            </th>
            <th scope="col">{t('board.col.ready')}</th>
            <th scope="col" title={t('board.col.criticalRed')}>
              {t('board.col.criticalRed')}
            </th>
            <th scope="col">{t('board.col.change')}</th>
          </tr>
        </thead>
        <tbody>
          {board.byCategory
            .filter(({ required }) => required > 0)
            .map((row) => (
              <CategoryRow key={row.key} row={row} />
            ))}
          <CategoryRow row={total} total />
        </tbody>
      </table>
      <p className="panel-foot">
        <BarLegend />
      </p>
    </>
  );
}

function CategoryRow({ row, total = false }: { readonly row: Row; readonly total?: boolean }) {
  const name = useName()(row);
  const id = `category/${row.key}`;
  return (
    <tr className={total ? 'row-total' : undefined}>
      <th scope="row">
        <span className="row-name">
          <WhyRow by={total ? 'event' : 'category'} row={total ? { ...row, key: 'event' } : row} name={name} />
          {total ? (
            name
          ) : (
            <Link to="/readiness" search={{ category: row.key }} className="cut" title={name}>
              {name}
            </Link>
          )}
        </span>
      </th>
      <td>
        <ReadinessBar tally={row} />
      </td>
      <td>
        <Figure id={`${id}/ready`} value={row.ready} />
        <span className="dim">/{row.required}</span>
      </td>
      <td className={row.criticalRed > 0 ? 'count-red' : 'dim'}>
        <Figure id={`${id}/criticalRed`} value={row.criticalRed} />
      </td>
      <td>
        <ChangeCell row={row} />
      </td>
    </tr>
  );
}
