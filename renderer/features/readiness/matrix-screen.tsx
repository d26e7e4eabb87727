import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MatrixFilter } from '../../../shared/contract/readiness-cells.ts';
import type { ReadinessStatus } from '../../../shared/domain/readiness/status.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import type { CellKey } from '../../ui/cell-editor/use-set-cells.ts';
import { ActiveLine } from './matrix/active-line.tsx';
import { BulkBar } from './matrix/bulk-bar.tsx';
import { chosenCells, keyAt } from './matrix/chosen-cells.ts';
import { matrixColumns } from './matrix/matrix-columns.ts';
import { HeadButtons } from './matrix/head-buttons.tsx';
import { MatrixEmpty } from './matrix/matrix-empty.tsx';
import { filterFromSearch, type MatrixSort } from './matrix/matrix-filter.ts';
import { MatrixFilters } from './matrix/matrix-filters.tsx';
import { MatrixGrid, type MatrixGridHandle } from './matrix/matrix-grid.tsx';
import { beginWith, keep, TOP } from './matrix/matrix-memory.ts';
import { GRID_START, type GridPlace } from './matrix/matrix-view.ts';
import { OpenEditor, type EditorTarget } from './matrix/open-editor.tsx';
import { NOTHING, selectedRows } from './matrix/selection.ts';
import { useBulk } from './matrix/use-bulk.ts';
import { useMatrixStore } from './matrix/use-matrix-store.ts';
import './readiness.css';

/** Places × items: see what is not ready and set it where it stands. An address may ask for a filter. */
export function MatrixScreen({ search }: ScreenProps) {
  return <Matrix key={search.toString()} asked={filterFromSearch(search)} />;
}

function Matrix({ asked }: { readonly asked: MatrixFilter | null }) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const { query } = useCore();
  const [start] = useState(() => beginWith(asked));
  const [filter, setFilterState] = useState(start.filter);
  const [sort, setSortState] = useState(start.sort);
  const [scroll, setScroll] = useState(start.scroll);
  const [place, setPlaceState] = useState(start.place);
  const [editor, setEditor] = useState<EditorTarget | null>(null);
  const grid = useRef<MatrixGridHandle>(null);
  const { store, snapshot } = useMatrixStore(filter, sort);
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const bulk = useBulk();

  const columns = useMemo(
    () => matrixColumns(snapshot.items, catalogue.data ?? { items: [], categories: [] }, language),
    [snapshot.items, catalogue.data, language],
  );
  const setPlace = (next: GridPlace): void => {
    keep({ place: next });
    setPlaceState(next);
  };
  const startOver = (): void => {
    keep({ scroll: TOP });
    setScroll(TOP);
    setPlace(GRID_START);
  };
  const setFilter = (next: MatrixFilter): void => {
    keep({ filter: next });
    startOver();
    setFilterState(next);
  };
  const setSort = (next: MatrixSort): void => {
    keep({ sort: next });
    startOver();
    setSortState(next);
  };

  const onView = useCallback(
    (first: number, last: number): void => {
      keep({ scroll: grid.current?.scrollPosition() ?? TOP });
      void store.see(first, last);
    },
    [store],
  );
  useEffect(() => void store.ensure(0, 0), [store]);

  const chosen = useMemo(() => chosenCells(store, snapshot, place.selection), [store, snapshot, place.selection]);
  useEffect(() => {
    const rows = selectedRows(place.selection);
    if (rows !== null) void store.ensure(rows.first, rows.last);
  }, [place.selection, store]);

  const targets = (): CellKey[] => {
    if (place.selection.length > 0) return chosen;
    const key = keyAt(store, snapshot, place.active);
    return key === null ? [] : [key];
  };
  // One frame later: while a dialog closes, nothing behind it can take the focus.
  const backToGrid = (): void => void requestAnimationFrame(() => grid.current?.focus());
  const setStatus = async (status: ReadinessStatus): Promise<void> => {
    await bulk.setStatus(targets(), status);
    backToGrid();
  };
  const openEditor = (cells: readonly CellKey[], files: readonly File[] = []): void => {
    const [first] = cells;
    if (first === undefined) return;
    const row = store.row(store.indexOf(first.place) ?? -1);
    const item = columns.find((column) => column.item === first.item);
    const one = cells.length === 1;
    setEditor({
      cells,
      files,
      near: one ? (grid.current?.activeBox() ?? null) : null,
      title: one ? (item?.name ?? first.item) : t('readiness.editor.many', { count: cells.length }),
      detail: one && row !== undefined ? nameOf(row) : '',
    });
  };
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The editor is gone from the page by now: while it is there, nothing behind it can take the focus.
    if (editor === null && wasOpen.current) grid.current?.focus();
    wasOpen.current = editor !== null;
  }, [editor]);
  const activeRow = store.row(place.active.row);
  const activeColumn = columns[place.active.column];
  const filtered = Object.keys(filter).length > 0;

  return (
    <div className="readiness-screen">
      <header className="readiness-head">
        <h1>{t('readiness.title')}</h1>
        {snapshot.loaded ? (
          <span className="dim">{t('readiness.matrix.count', { rows: snapshot.total, columns: columns.length })}</span>
        ) : null}
        <HeadButtons />
        <MatrixFilters filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />
      </header>
      {snapshot.orderOld && sort === 'worst' ? (
        <div className="matrix-reorder">
          <Button size="small" onClick={() => void store.reload()}>
            {t('readiness.matrix.reorder')}
          </Button>
        </div>
      ) : null}
      {snapshot.failed !== null ? (
        <p className="readiness-failed" role="alert">
          {t('readiness.failed')}{' '}
          <Button size="small" onClick={() => void store.see(0, 0)}>
            {t('readiness.retry')}
          </Button>
        </p>
      ) : null}
      {snapshot.loaded && (snapshot.total === 0 || columns.length === 0) ? (
        <MatrixEmpty filtered={filtered} onClear={() => setFilter({})} />
      ) : (
        <MatrixGrid
          key={JSON.stringify([filter, sort])}
          ref={grid}
          store={store}
          snapshot={snapshot}
          columns={columns}
          place={place}
          startAt={scroll}
          onMove={setPlace}
          onOpen={() => openEditor(targets())}
          onStatus={(status) => void setStatus(status)}
          onOpenPlace={() => activeRow && navigate('/places/:code', { code: activeRow.place })}
          onOpenItem={() => activeColumn && navigate('/readiness/item/:code', { code: activeColumn.item })}
          onView={onView}
          onFiles={(at, files) => {
            setPlace({ active: at, anchor: at, selection: NOTHING });
            const key = keyAt(store, snapshot, at);
            if (key !== null) openEditor([key], files);
          }}
        />
      )}
      {place.selection.length > 0 && chosen.length > 0 ? (
        <BulkBar
          count={chosen.length}
          onStatus={(status) => void setStatus(status)}
          onDetails={() => openEditor(chosen)}
          onClear={() => {
            setPlace({ ...place, selection: NOTHING });
            backToGrid();
          }}
        />
      ) : (
        <ActiveLine row={activeRow} column={activeColumn} index={place.active.column} />
      )}
      {editor === null ? null : <OpenEditor target={editor} confirm={bulk.confirm} onClose={() => setEditor(null)} />}
    </div>
  );
}
