import { hasMark } from '../../../../shared/domain/readiness/cell-marks.ts';
import { CELL_MARK_NAMES, drawnState } from '../../../ui/state/marked-cell.ts';
import type { MatrixCell, MatrixRow } from './matrix-rows.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';

/** The state with what else there is to know of the cell, in words. */
function CellState({ cell: [, state, marks] }: { readonly cell: MatrixCell }) {
  const t = useText();
  const others = CELL_MARK_NAMES.filter((mark) => mark !== 'untested' && hasMark(marks, mark));
  return (
    <>
      <StateMark state={drawnState(state, marks)} />
      {others.map((mark) => (
        <span key={mark} className="cell-mark">
          {t(`mark.${mark}`)}
        </span>
      ))}
    </>
  );
}

type ActiveLineProps = {
  readonly row: MatrixRow | undefined;
  readonly column: MatrixColumn | undefined;
  readonly index: number;
};

/** Says in words which cell is active, below the grid, and which keys work. */
export function ActiveLine({ row, column, index }: ActiveLineProps) {
  const t = useText();
  const nameOf = useName();
  const cell = row?.cells[index] ?? null;
  return (
    <div className="active-line">
      {row === undefined || column === undefined ? null : (
        <>
          <span className="cut active-place">{nameOf(row)}</span>
          <span className="faint">{t(`type.${row.type}`)}</span>
          <span className="cut">
            {column.critical ? <span className="critical-tag">{t('readiness.critical')}</span> : null} {column.name}
          </span>
          {cell === null ? (
            <span className="faint">{t('readiness.matrix.notRequired')}</span>
          ) : (
            <CellState cell={cell} />
          )}
        </>
      )}
      <span className="active-keys faint">{t('readiness.matrix.keys')}</span>
    </div>
  );
}
