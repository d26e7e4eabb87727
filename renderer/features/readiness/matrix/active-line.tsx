import type { MatrixRow } from './matrix-rows.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';

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
            <StateMark state={cell[1]} />
          )}
        </>
      )}
      <span className="active-keys faint">{t('readiness.matrix.keys')}</span>
    </div>
  );
}
