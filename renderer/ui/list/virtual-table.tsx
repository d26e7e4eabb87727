import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { rememberedOffset, rememberOffset } from './scroll-memory.ts';
import { useEnd, useSteadyTop } from './use-growing-list.ts';
import { TableHeader, type TableColumn, type TableSort } from './table-header.tsx';
import './virtual-table.css';
import { Loading } from '../panel/loading.tsx';

export type { TableColumn, TableSort } from './table-header.tsx';

type VirtualTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onToggle?: ((row: Row) => void) | undefined;
  /** More keys for the active row; true when the key was used. */
  readonly onRowKey?: ((row: Row, key: string) => boolean) | undefined;
  /** Name under which the scroll position is kept while the person is elsewhere. */
  readonly memory?: string | undefined;
  /** Height of every row in CSS pixels. */
  readonly rowHeight?: number;
  /** New rows come in at the top: whoever has scrolled down goes on reading what was in view. */
  readonly growsAtTop?: boolean;
  /** Asked when the last rows come into view. */
  readonly onNearEnd?: (() => void) | undefined;
  readonly rowClass?: ((row: Row) => string) | undefined;
  /** What a list without rows says; `null` while the rows have not been answered yet. */
  readonly empty?: ReactNode;
};

/** A list of any length: only rows in view exist. Arrows move, Enter opens, Space selects. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, columns, keyOf, memory, selected, rowHeight = 32 } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // The active row is remembered by its key: a live list moves rows, and a key pressed next must still mean the same one.
  const [active, setActive] = useState<{ readonly index: number; readonly key: string | null }>({
    index: 0,
    key: null,
  });
  const current = activeIndex(rows, keyOf, active);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: memory === undefined ? 0 : rememberedOffset(memory),
    scrollPaddingStart: 30,
    scrollMargin: 30,
  });
  useEffect(() => {
    const element = scroller.current;
    if (memory === undefined || element === null) return undefined;
    const keep = (): void => rememberOffset(memory, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [memory]);

  useSteadyTop(scroller, rows, keyOf, rowHeight, props.growsAtTop === true);
  useEnd(list.range?.endIndex ?? 0, rows.length, props.onNearEnd);

  const go = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive({ index: to, key: keyAt(rows, keyOf, to) });
    list.scrollToIndex(to);
  };
  // From here on keys mean the row that is marked, also when a line comes in above it before the first one.
  const holdActive = (): void =>
    setActive((now) => (now.key === null ? { index: current, key: keyAt(rows, keyOf, current) } : now));
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (event.target !== scroller.current || row === undefined || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - 30) / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    // What a key does may move the row: the next key still means it.
    if (to === undefined) setActive({ index: current, key: keyOf(row) });
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && props.onOpen !== undefined) props.onOpen(row);
    else if (event.key === ' ' && props.onToggle !== undefined) props.onToggle(row);
    else if (props.onRowKey?.(row, event.key) !== true) return;
    event.preventDefault();
  };

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selected === undefined ? undefined : true}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${current}`}
      className="vtable"
      onFocus={() => holdActive()}
      onKeyDown={onKeyDown}
    >
      <TableHeader columns={columns} sort={props.sort} onSort={props.onSort} template={template} />
      <div role="rowgroup" className="vtable-body" style={{ height: rows.length * rowHeight }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const on = selected?.has(keyOf(row));
          return (
            <div
              key={keyOf(row)}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={on}
              className={`vtable-row${item.index === current ? ' vtable-active' : ''}${on === true ? ' vtable-selected' : ''} ${props.rowClass?.(row) ?? ''}`}
              style={{ ...template, height: rowHeight, transform: `translateY(${item.start - 30}px)` }}
              onPointerDown={() => setActive({ index: item.index, key: keyOf(row) })}
              onDoubleClick={() => props.onOpen?.(row)}
            >
              {columns.map((column) => (
                <div key={column.id} role="gridcell" className={`vtable-cell ${column.className ?? ''}`}>
                  {column.render(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {rows.length === 0 ? props.empty === null ? <Loading /> : props.empty : null}
    </div>
  );
}

function keyAt<Row>(rows: readonly Row[], keyOf: (row: Row) => string, index: number): string | null {
  const row = rows[index];
  return row === undefined ? null : keyOf(row);
}

/** Where the active row is now; its last place when it is gone. */
function activeIndex<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { index, key }: { readonly index: number; readonly key: string | null },
): number {
  const last = Math.min(index, rows.length - 1);
  if (key === null || keyAt(rows, keyOf, last) === key) return last;
  const moved = rows.findIndex((row) => keyOf(row) === key);
  return moved === -1 ? last : moved;
}
