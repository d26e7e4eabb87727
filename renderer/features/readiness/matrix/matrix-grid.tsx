import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type Ref,
} from 'react';
import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { useText } from '../../../i18n/text.tsx';
import { handleGridKey } from './grid-keyboard.ts';
import { headerLayout } from './header-layout.ts';
import { categoryBlocks, type MatrixColumn } from './matrix-columns.ts';
import { MatrixHeader } from './matrix-header.tsx';
import { MatrixRow } from './matrix-row.tsx';
import type { MatrixSnapshot, MatrixStore } from './matrix-store.ts';
import { CATEGORY_HEIGHT, cellId, PLACE_WIDTH, ROW_HEIGHT, type GridPlace } from './matrix-view.ts';
import { pointerTarget } from './pointer-target.ts';
import { addRange, NOTHING, toggleCell, type CellPosition } from './selection.ts';
import { useMatrixWords } from './matrix-words.ts';
import './matrix.css';

export type ScrollPosition = { readonly top: number; readonly left: number };

export type MatrixGridHandle = {
  readonly focus: () => void;
  /** The box of the active cell on screen, null while it is scrolled out of view. */
  readonly activeBox: () => DOMRect | null;
  readonly rowsInView: () => { first: number; last: number };
  readonly scrollPosition: () => ScrollPosition;
};

type MatrixGridProps = {
  readonly ref: Ref<MatrixGridHandle>;
  readonly store: MatrixStore;
  readonly snapshot: MatrixSnapshot;
  readonly columns: readonly MatrixColumn[];
  readonly place: GridPlace;
  readonly startAt: ScrollPosition;
  readonly onMove: (to: GridPlace) => void;
  readonly onOpen: () => void;
  readonly onStatus: (status: ReadinessStatus) => void;
  readonly onOpenPlace: () => void;
  readonly onOpenItem: () => void;
  /** Called with the rows in view whenever they change. */
  readonly onView: (first: number, last: number) => void;
  readonly onFiles: (at: CellPosition, files: readonly File[]) => void;
};

/** Places × items, virtual in both directions, worked like a spreadsheet by keyboard and mouse. */
export function MatrixGrid(props: MatrixGridProps) {
  const { store, snapshot, columns, place, onMove, onView } = props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const layout = useMemo(
    () =>
      headerLayout(
        columns.map((column) => column.name),
        categoryBlocks(columns),
      ),
    [columns],
  );
  const headerHeight = CATEGORY_HEIGHT + layout.height;
  const rows = useVirtualizer({
    count: snapshot.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialOffset: props.startAt.top,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.widths[index] ?? 34,
    getItemKey: (index) => columns[index]?.item ?? index,
    overscan: 4,
    scrollMargin: PLACE_WIDTH,
    scrollPaddingStart: PLACE_WIDTH,
    initialOffset: props.startAt.left,
  });
  const { measure } = across;
  useEffect(() => measure(), [layout, measure]);

  const starts = useMemo(() => {
    let start = PLACE_WIDTH;
    return layout.widths.map((width) => {
      const here = start;
      start += width;
      return here;
    });
  }, [layout]);
  const width = PLACE_WIDTH + layout.widths.reduce((sum, one) => sum + one, 0);
  const frame = useMemo(() => ({ store, columns, width }), [store, columns, width]);
  const words = useMatrixWords();

  const shownRows = rows.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const first = shownRows[0]?.index ?? 0;
  const last = shownRows.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [first, last, onView, snapshot.version]);

  const inView = () => {
    const height = (scroller.current?.clientHeight ?? 600) - headerHeight;
    const top = scroller.current?.scrollTop ?? 0;
    const start = Math.floor(top / ROW_HEIGHT);
    return {
      first: start,
      last: Math.max(start, Math.ceil((top + height) / ROW_HEIGHT) - 1),
      count: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1),
    };
  };

  useImperativeHandle(props.ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    activeBox: () =>
      document.getElementById(cellId(place.active.row, place.active.column))?.getBoundingClientRect() ?? null,
    rowsInView: inView,
    scrollPosition: () => ({ top: scroller.current?.scrollTop ?? 0, left: scroller.current?.scrollLeft ?? 0 }),
  }));

  const move = (to: GridPlace): void => {
    onMove(to);
    rows.scrollToIndex(to.active.row);
    across.scrollToIndex(to.active.column);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== scroller.current || snapshot.total === 0) return;
    const size = { rows: snapshot.total, columns: columns.length, pageRows: inView().count };
    handleGridKey(event, place, size, {
      move,
      open: props.onOpen,
      setStatus: props.onStatus,
      openPlace: props.onOpenPlace,
      openItem: props.onOpenItem,
    });
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const at = pointerTarget(event.target);
    if (at === null || event.button !== 0) return;
    if (event.shiftKey) onMove({ ...place, active: at, selection: addRange(NOTHING, place.anchor, at) });
    else if (event.ctrlKey || event.metaKey)
      onMove({ active: at, anchor: at, selection: toggleCell(place.selection, at) });
    else onMove({ active: at, anchor: at, selection: NOTHING });
    dragging.current = !event.ctrlKey && !event.metaKey;
  };

  const onPointerOver = (event: PointerEvent<HTMLDivElement>): void => {
    const at = pointerTarget(event.target);
    if (at === null || !dragging.current || event.buttons !== 1) return;
    if (at.row === place.active.row && at.column === place.active.column) return;
    onMove({ ...place, active: at, selection: addRange(NOTHING, place.anchor, at) });
  };

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('readiness.matrix.label')}
      aria-rowcount={snapshot.total + 2}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={snapshot.total === 0 ? undefined : cellId(place.active.row, place.active.column)}
      className="matrix"
      data-testid="matrix"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onDoubleClick={(event) => pointerTarget(event.target) && props.onOpen()}
      onDragOver={(event) => pointerTarget(event.target) && event.preventDefault()}
      onDrop={(event) => {
        const at = pointerTarget(event.target);
        if (at === null || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        props.onFiles(at, [...event.dataTransfer.files]);
      }}
    >
      <MatrixHeader
        frame={frame}
        shown={shownColumns}
        starts={starts}
        widths={layout.widths}
        nameHeight={layout.height}
        activeColumn={place.active.column}
      />
      <div role="rowgroup" className="matrix-body" style={{ height: snapshot.total * ROW_HEIGHT, width }}>
        {shownRows.map((item) => (
          <MatrixRow
            key={item.key}
            frame={frame}
            row={store.row(item.index)}
            index={item.index}
            top={item.start - headerHeight}
            shown={shownColumns}
            activeColumn={place.active.row === item.index ? place.active.column : null}
            selection={place.selection}
            words={words}
          />
        ))}
      </div>
    </div>
  );
}
