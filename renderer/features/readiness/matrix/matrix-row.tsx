import type { VirtualItem } from '@tanstack/react-virtual';
import { memo, useState } from 'react';
import { hasMark } from '../../../../shared/domain/readiness/cell-marks.ts';
import { Link } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { CELL_MARK_NAMES, drawnRollup, drawnState } from '../../../ui/state/marked-cell.ts';
import type { MatrixCell, MatrixRow as Row } from './matrix-rows.ts';
import type { MatrixWords } from './matrix-words.ts';
import { cellId, PLACE_WIDTH, ROW_HEIGHT, type MatrixFrame } from './matrix-view.ts';
import { isSelected, type Selection } from './selection.ts';

/** How long a change stays marked, in milliseconds; the mark fades all the while. */
const FADE_MS = 90_000;

type MatrixRowProps = {
  readonly frame: MatrixFrame;
  readonly row: Row | undefined;
  readonly index: number;
  readonly top: number;
  readonly shown: readonly VirtualItem[];
  readonly activeColumn: number | null;
  readonly selection: Selection;
  readonly words: MatrixWords;
};

/** One place. A row that is not read yet keeps its room and shows nothing, so that scrolling never jumps. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { frame, row, index, top, shown, activeColumn, selection, words } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={activeColumn === null ? 'matrix-row' : 'matrix-row matrix-row-active'}
      style={{ height: ROW_HEIGHT, width: frame.width, transform: `translateY(${top}px)` }}
    >
      <PlaceHeader row={row} />
      {shown.map((column) => {
        const cell = row?.cells[column.index] ?? null;
        const item = frame.columns[column.index];
        const selected = isSelected(selection, index, column.index);
        const changed = row && item ? frame.store.changedAt(row.place, item.item) : undefined;
        return (
          <div
            key={column.key}
            id={cellId(index, column.index)}
            role="gridcell"
            aria-colindex={column.index + 2}
            aria-selected={selected}
            aria-label={cell === null ? undefined : cellWords(cell, words)}
            data-row={index}
            data-column={column.index}
            className={`matrix-cell${activeColumn === column.index ? ' matrix-cell-active' : ''}${selected ? ' matrix-cell-selected' : ''}`}
            style={{ left: column.start, width: column.size }}
          >
            {changed === undefined ? null : <ChangeMark key={changed} at={changed} />}
            {cell === null ? null : <CellMark cell={cell} />}
          </div>
        );
      })}
    </div>
  );
});

function CellMark({ cell: [, state, marks] }: { readonly cell: MatrixCell }) {
  const drawn = drawnState(state, marks);
  return (
    <span className={`matrix-mark matrix-mark-${drawn}`} aria-hidden>
      <StateShape state={drawn} size={12} />
      {hasMark(marks, 'overridden') ? <i className="matrix-flag matrix-overridden" /> : null}
      {hasMark(marks, 'ahead') ? <i className="matrix-flag matrix-ahead">!</i> : null}
      {hasMark(marks, 'disagrees') ? <i className="matrix-flag matrix-disagrees" /> : null}
    </span>
  );
}

/** The state and what the cell carries beside it, in words. */
function cellWords([, state, marks]: MatrixCell, words: MatrixWords): string {
  const others = CELL_MARK_NAMES.filter((mark) => mark !== 'untested' && hasMark(marks, mark));
  return [words[drawnState(state, marks)], ...others.map((mark) => words[mark])].join(' · ');
}

/** Started part of the way through when the row comes back into view, so that scrolling does not renew it. */
function ChangeMark({ at }: { readonly at: number }) {
  const [now] = useState(Date.now);
  const age = Math.max(0, now - at);
  if (age >= FADE_MS) return null;
  return <span className="matrix-changed" style={{ animationDuration: `${FADE_MS}ms`, animationDelay: `-${age}ms` }} />;
}

function PlaceHeader({ row }: { readonly row: Row | undefined }) {
  const nameOf = useName();
  return (
    <div role="rowheader" aria-colindex={1} className="matrix-place" style={{ width: PLACE_WIDTH }}>
      {row === undefined ? null : (
        <>
          <StateMark state={drawnRollup(row)} word={false} />
          <Link to="/places/:code" params={{ code: row.place }} tabIndex={-1} className="cut" title={nameOf(row)}>
            {nameOf(row)}
          </Link>
          <span className="matrix-sum">
            {row.ready}/{row.required}
          </span>
        </>
      )}
    </div>
  );
}
